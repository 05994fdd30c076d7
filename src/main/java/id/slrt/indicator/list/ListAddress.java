package id.slrt.indicator.list;

import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.Scope;
import id.slrt.indicator.measure.Measure;
import id.slrt.shared.Word;

/** Where the list behind a figure is found: the same question for people below {@code /} and for programs below {@code /api/v1}. */
public final class ListAddress {
    private ListAddress() {}

    /** @param query what is asked, as an address has it: days, place, service ... */
    public static String of(ListKind kind, String query) {
        String asked = query.isEmpty() ? "" : "?" + query;
        return kind == ListKind.SERVICES ? "/deliveries" + asked : "/lists/" + Word.of(kind) + asked;
    }

    /** Behind the actual of an indicator or, when {@code whole}, behind what it is held against. */
    public static String of(IndicatorLine line, Scope scope, boolean whole) {
        return of(
                ListKind.of(Measure.parse(line.measure()), whole),
                "indicator=" + line.code() + (whole ? "&side=whole&" : "&") + scope.query());
    }

    /** The same for programs. */
    public static String api(String page) {
        return "/api/v1" + page.replaceFirst("^/deliveries", "/lists/services");
    }
}
