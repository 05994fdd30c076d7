package id.slrt.referral.bulk;

import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of an item, in words of both languages. */
@Singleton
class BulkWords {
    private final Text text;

    BulkWords(Text text) {
        this.text = text;
    }

    /** @param told arguments of the text of success, such as the name of the agency */
    BulkResult done(BulkDeed deed, long id, @Nullable Long referral, String told) {
        return result(id, referral, true, null, locale -> text.of(locale, "bulk.ok." + Word.of(deed), told));
    }

    BulkResult refused(BulkDeed deed, long id, Problem problem) {
        return result(id, deed.ofNeeds() ? null : id, false, problem.code(), locale -> words(locale, problem));
    }

    /** The program failed; the log says why. */
    BulkResult failed(BulkDeed deed, long id) {
        return result(id, deed.ofNeeds() ? null : id, false, null, locale -> text.of(locale, "bulk.fault"));
    }

    private static BulkResult result(
            long id, @Nullable Long referral, boolean ok, @Nullable String problem, Function<Locale, String> words) {
        return new BulkResult(id, referral, ok, problem, words.apply(Text.ID), words.apply(Text.EN));
    }

    private String words(Locale locale, Problem problem) {
        return problem.errors().isEmpty()
                ? text.of(locale, "problem." + problem.code(), problem.args().toArray())
                : problem.errors().stream()
                        .map(error -> text.of(
                                locale, "error." + error.code(), error.args().toArray()))
                        .collect(Collectors.joining(" "));
    }
}
