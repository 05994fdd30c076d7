package id.slrt.referral.bulk;

import id.slrt.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 *
 * @param id of the referral or need it was asked for
 * @param referralId of the referral that is there now; null when there is none
 * @param told arguments of the text of success, such as the name of the agency
 * @param problem why not; null when it was done or when {@code fault}
 * @param fault the program failed; the log says why
 */
public record BulkResult(
        long id,
        @Nullable Long referralId,
        List<String> told,
        @Nullable Problem problem,
        boolean fault) {
    public boolean ok() {
        return problem == null && !fault;
    }
}
