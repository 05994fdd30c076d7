package id.slrt.indicator.entered.web;

import id.slrt.indicator.entered.FigurePeriod;
import id.slrt.shared.web.Page;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parts of a year in words, for the templates. */
public final class PeriodText {
    private PeriodText() {}

    public static String of(FigurePeriod period, Page page) {
        return switch (period.code().charAt(0)) {
            case 'q' -> page.t("entered.period.quarter", period.number());
            case 'm' -> Month.of(period.number()).getDisplayName(TextStyle.FULL, page.locale());
            default -> page.t("entered.period.year");
        };
    }

    public static String of(String code, Page page) {
        return of(new FigurePeriod(code), page);
    }

    /** All of a year with their words, for a list to choose from. */
    public static Map<String, String> all(Page page) {
        Map<String, String> texts = new LinkedHashMap<>();
        FigurePeriod.all().forEach(period -> texts.put(period.code(), of(period, page)));
        return texts;
    }
}
