package id.slrt.referral.bulk;

import id.slrt.shared.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 *
 * @param id of the referral or need it was asked for
 * @param referralId of the referral that is there now; null when there is none
 * @param problem the code of what stood against it; null when it was done, or when the program failed
 * @param wordsId the same in Indonesian, {@code wordsEn} in English
 */
public record BulkResult(
        long id,
        @Nullable Long referralId,
        boolean ok,
        @Nullable String problem,
        String wordsId,
        String wordsEn) {
    public String words(Locale locale) {
        return locale.getLanguage().equals(Text.EN.getLanguage()) ? wordsEn : wordsId;
    }
}
