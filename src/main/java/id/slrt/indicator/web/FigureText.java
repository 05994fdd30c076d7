package id.slrt.indicator.web;

import id.slrt.indicator.Measure;
import id.slrt.shared.Page;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** Figures in words, for the templates. */
public final class FigureText {
    private FigureText() {}

    /** "Nov 2026". */
    public static String month(YearMonth month, Page page) {
        return DateTimeFormatter.ofPattern("MMM uuuu", page.locale()).format(month);
    }

    /** What an indicator counts: "distinct people who got KIS-PBI, KIP". */
    public static String measure(String text, Page page) {
        return switch (Measure.parse(text)) {
            case Measure.Persons(var services) -> page.t("indicator.measure.persons", String.join(", ", services));
            case Measure.PersonsReferred() -> page.t("indicator.measure.persons_referred");
            case Measure.MeanOfChildren() -> page.t("indicator.measure.mean_of_children");
            case Measure.Manual() -> page.t("indicator.measure.manual");
        };
    }
}
