package id.slrt.indicator.web;

import id.slrt.indicator.Grade;
import id.slrt.indicator.closing.Corrections;
import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import id.slrt.indicator.measure.Measure;
import id.slrt.shared.Page;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures in words, for the templates. */
public final class FigureText {
    private FigureText() {}

    /** "To the end of quarter 3", "To the end of October", "The whole year". */
    public static String period(@Nullable Integer quarter, @Nullable Integer month, Page page) {
        if (month != null) {
            return page.t(
                    "indicator.to_month", Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, page.locale()));
        }
        return quarter == null ? page.t("indicator.whole_year") : page.t("indicator.to_quarter", quarter);
    }

    /** "Nov 2026". */
    public static String month(YearMonth month, Page page) {
        return DateTimeFormatter.ofPattern("MMM uuuu", page.locale()).format(month);
    }

    /** "November 2026". */
    public static String fullMonth(YearMonth month, Page page) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", page.locale()).format(month);
    }

    /** A difference with its sign: +1, -0,5. */
    public static String signed(BigDecimal difference, Page page) {
        return (difference.signum() > 0 ? "+" : "") + page.number(difference.doubleValue());
    }

    /** What a correction moved: "+1", of a percentage "+1 of +1". */
    public static String moved(Corrections.Moved moved, Page page) {
        String number = signed(BigDecimal.valueOf(moved.moved()), page);
        return moved.baseMoved() == null
                ? number
                : page.t("closing.moved_both", number, signed(BigDecimal.valueOf(moved.baseMoved()), page));
    }

    /** What an indicator counts: "distinct people who got KIS-PBI, KIP". */
    public static String measure(String text, Page page) {
        return switch (Measure.parse(text)) {
            case Measure.Plain(Count count) -> count(count, page);
            case Measure.Percent(Count part, Count whole) ->
                page.t("indicator.measure.percent", count(part, page), count(whole, page));
            case Measure.Growth(Count count) -> page.t("indicator.measure.growth", count(count, page));
            case Measure.Decrease(Count count) -> page.t("indicator.measure.decrease", count(count, page));
            case Measure.MeanOfChildren() -> page.t("indicator.measure.mean_of_children");
            case Measure.Manual() -> page.t("indicator.measure.manual");
        };
    }

    /** The scale of the grades in a sentence, such as "above 100 % very successful; from 85 % successful". */
    public static String scale(List<Grade> grades, Page page) {
        return page.t(
                "indicator.grades_mean",
                grades.stream().map(grade -> step(grade, page)).collect(Collectors.joining("; ")));
    }

    private static String step(Grade grade, Page page) {
        String name = grade.name(page.locale());
        return grade.from() == null
                ? page.t("indicator.grade_rest", name)
                : page.t(
                        grade.above() ? "indicator.grade_above" : "indicator.grade_from",
                        page.number(grade.from().doubleValue()),
                        name);
    }

    private static String count(Count count, Page page) {
        return switch (count) {
            case Count.Persons(Behind behind) -> page.t("indicator.measure.persons", behind(behind, page));
            case Count.Households(Behind behind) -> page.t("indicator.measure.households", behind(behind, page));
            case Count.Services(Behind behind) -> page.t("indicator.measure.services", behind(behind, page));
            case Count.Assessed(Behind behind) -> page.t("indicator.measure.assessed", behind(behind, page));
            case Count.Letters(List<String> kinds, List<String> services) ->
                page.t(
                        "indicator.measure.letters",
                        String.join(", ", kinds) + (services.isEmpty() ? "" : " " + String.join(", ", services)));
            case Count.Entered(String name) -> page.t("indicator.measure.entered", name);
        };
    }

    private static String behind(Behind behind, Page page) {
        String services = behind.referred()
                ? page.t("indicator.measure.of_another_agency")
                : behind.every() ? page.t("indicator.measure.any_service") : String.join(", ", behind.services());
        return behind.ppks().isEmpty()
                ? services
                : page.t("indicator.measure.of_category", services, String.join(", ", behind.ppks()));
    }
}
