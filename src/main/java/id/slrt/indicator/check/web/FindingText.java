package id.slrt.indicator.check.web;

import id.slrt.indicator.check.Finding;
import id.slrt.shared.Decimals;
import id.slrt.shared.web.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Findings in words, for templates and workbooks. */
public final class FindingText {
    private FindingText() {}

    /** The explanation, with its numbers in the reader's notation. */
    public static String of(Finding finding, Page page) {
        Object[] args = finding.args().stream()
                .map(arg -> arg instanceof BigDecimal number ? Decimals.show(number, page.locale()) : arg.toString())
                .toArray();
        if (finding.kind().equals("achievement_method")) {
            args[1] = page.label("indicator.method", args[1]);
        }
        return page.t("check." + finding.kind() + ".text", args);
    }

    public static String name(Finding finding, Page page) {
        return page.t("check." + finding.kind());
    }

    /** How it is shown: bad, or wait for what may be right. */
    public static String state(Finding finding, Page page) {
        return page.t("check." + finding.kind() + ".state");
    }

    /** All of a line in one cell. */
    public static String of(List<Finding> findings, Page page) {
        return findings.stream()
                .map(finding -> name(finding, page) + ": " + of(finding, page))
                .collect(Collectors.joining(" "));
    }
}
