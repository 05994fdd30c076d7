package id.slrt.referral.bulk.web;

import id.slrt.referral.bulk.BulkDeed;
import id.slrt.referral.bulk.BulkResult;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import java.util.Locale;
import java.util.stream.Collectors;

/** What became of an item, in words. */
public final class BulkWords {
    private BulkWords() {}

    public static String of(Text text, Locale locale, BulkDeed deed, BulkResult result) {
        if (result.fault()) {
            return text.of(locale, "bulk.fault");
        }
        Problem problem = result.problem();
        if (problem == null) {
            return text.of(locale, "bulk.ok." + Word.of(deed), result.told().toArray());
        }
        return problem.errors().isEmpty()
                ? text.of(locale, "problem." + problem.code(), problem.args().toArray())
                : problem.errors().stream()
                        .map(error -> text.of(
                                locale, "error." + error.code(), error.args().toArray()))
                        .collect(Collectors.joining(" "));
    }
}
