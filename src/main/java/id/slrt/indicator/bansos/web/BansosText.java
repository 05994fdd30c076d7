package id.slrt.indicator.bansos.web;

import id.slrt.indicator.bansos.BansosPeriod;
import id.slrt.shared.web.Page;
import java.time.Month;
import java.time.format.TextStyle;

/** Periods of assistance in words, for templates and workbooks. */
public final class BansosText {
    private BansosText() {}

    public static String period(String code, Page page) {
        BansosPeriod period = new BansosPeriod(code);
        String months =
                month(period.first(), page) + (period.first() == period.last() ? "" : "–" + month(period.last(), page));
        return switch (code.charAt(0)) {
            case 'y' -> page.t("entered.period.year");
            case 'q' -> page.t("entered.period.quarter", period.number());
            case 'h' -> page.t("bansos.half", period.number());
            case 't' -> page.t("bansos.stage", period.number()) + (code.contains("m") ? " (" + months + ")" : "");
            default -> months;
        };
    }

    private static String month(int month, Page page) {
        return Month.of(month).getDisplayName(TextStyle.FULL, page.locale());
    }
}
