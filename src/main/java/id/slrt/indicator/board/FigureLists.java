package id.slrt.indicator.board;

import id.slrt.indicator.Period;
import id.slrt.indicator.list.ListKind;
import id.slrt.shared.Word;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the list behind each single figure of a dashboard is. */
final class FigureLists {
    private FigureLists() {}

    /** @param scores the year of the scores */
    static Map<String, String> of(Period period, @Nullable String area, int scores) {
        Period year = new Period(LocalDate.of(scores, 1, 1), LocalDate.of(scores, 12, 31), "custom");
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("people", in(ListKind.PEOPLE, period, area));
        lists.put("deliveries", in(ListKind.SERVICES, period, area));
        lists.put("cases", in(ListKind.CASES, period, area));
        lists.put("complaints", in(ListKind.COMPLAINTS, period, area));
        lists.put("before.people", in(ListKind.PEOPLE, period.yearBefore(), area));
        lists.put("before.deliveries", in(ListKind.SERVICES, period.yearBefore(), area));
        lists.put("satisfaction.answers", in(ListKind.SCORES, year, area));
        lists.put("now.openNeeds", now(ListKind.OPEN, area));
        lists.put("now.overdue", now(ListKind.OVERDUE, area));
        lists.put("now.parked", now(ListKind.PARKED, area));
        lists.put("now.unreached", now(ListKind.UNREACHED, area));
        lists.put("now.oldCases", now(ListKind.OLD_CASES, area));
        lists.put("waiting.all.received", in(ListKind.RECEIVED, period, area));
        lists.put("waiting.all.completed", in(ListKind.COMPLETED, period, area));
        lists.put("waiting.all.returned", in(ListKind.RETURNED, period, area));
        return lists;
    }

    private static String in(ListKind kind, Period period, @Nullable String area) {
        return "/lists/" + Word.of(kind) + "?" + period.query() + (area == null ? "" : "&area=" + area);
    }

    private static String now(ListKind kind, @Nullable String area) {
        return "/lists/" + Word.of(kind) + (area == null ? "" : "?area=" + area);
    }
}
