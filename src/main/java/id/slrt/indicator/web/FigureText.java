package id.slrt.indicator.web;

import id.slrt.district.District;
import id.slrt.indicator.closing.Corrections;
import id.slrt.indicator.grade.Grade;
import id.slrt.indicator.measure.Measure;
import id.slrt.shared.Decimals;
import id.slrt.shared.web.Page;
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

    /** A month (2026-03) as "Mar 2026", a year as it is. */
    public static String span(String monthOrYear, Page page) {
        return monthOrYear.contains("-") ? month(YearMonth.parse(monthOrYear), page) : monthOrYear;
    }

    /** That a year has no tree of its own, and whose is used. */
    public static String treeOf(int year, int treeOf, Page page) {
        return page.t("indicator.tree_of", String.valueOf(year), String.valueOf(treeOf));
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
        return new MeasureWords(page, null, false).say(Measure.parse(text));
    }

    /** The same with the names of services and categories instead of their codes. */
    public static String measure(String text, Page page, District district) {
        return new MeasureWords(page, district, false).say(Measure.parse(text));
    }

    /** The same for lists, where more than three services are told by their number. */
    public static String brief(String text, Page page, District district) {
        return new MeasureWords(page, district, true).say(Measure.parse(text));
    }

    /** A number in the reader's notation, with at most four decimals; a dash for none. */
    public static String number(@Nullable BigDecimal number, Page page) {
        return number == null ? "–" : Decimals.show(number, page.locale());
    }

    /** A percentage in two decimals; a dash for none. */
    public static String percent(@Nullable BigDecimal number, Page page) {
        return number == null ? "–" : page.number(number.doubleValue()) + " %";
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
}
