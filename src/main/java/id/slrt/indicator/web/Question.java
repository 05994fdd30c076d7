package id.slrt.indicator.web;

import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** What an address asks for, raw: {@link Asked} judges it. */
public record Question(
        @Nullable String indicator,
        @Nullable String side,
        @Nullable String year,
        @Nullable String quarter,
        @Nullable String month,
        @Nullable String area,
        @Nullable String period,
        @Nullable String from,
        @Nullable String to,
        @Nullable String service,
        @Nullable String agency,
        @Nullable String sort) {

    public static Question of(HttpRequest<?> request) {
        String area = request.getParameters().get("area");
        return new Question(
                request.getParameters().get("indicator"),
                request.getParameters().get("side"),
                request.getParameters().get("year"),
                request.getParameters().get("quarter"),
                request.getParameters().get("month"),
                area == null || area.isBlank() ? request.getParameters().get("subdistrict") : area,
                request.getParameters().get("period"),
                request.getParameters().get("from"),
                request.getParameters().get("to"),
                request.getParameters().get("service"),
                request.getParameters().get("agency"),
                request.getParameters().get("sort"));
    }

    public static Question of(
            @Nullable String indicator,
            @Nullable String year,
            @Nullable String quarter,
            @Nullable String month,
            @Nullable String area) {
        return new Question(indicator, null, year, quarter, month, area, null, null, null, null, null, null);
    }

    /** The same, of the numerator or of what it is held against. */
    Question of(@Nullable String otherSide) {
        return new Question(indicator, otherSide, year, quarter, month, area, period, from, to, service, agency, sort);
    }

    static Question ofDays(@Nullable String period, @Nullable String from, @Nullable String to, @Nullable String area) {
        return new Question(null, null, null, null, null, area, period, from, to, null, null, null);
    }
}
