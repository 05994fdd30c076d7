package id.slrt.indicator.entered;

import id.slrt.indicator.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The part of a year that a figure is of.
 *
 * @param code year, q1 to q4, m01 to m12
 */
public record FigurePeriod(String code) {
    public static final FigurePeriod YEAR = new FigurePeriod("year");

    private static final Pattern CODE = Pattern.compile("year|q[1-4]|m(0[1-9]|1[0-2])");

    public static Optional<FigurePeriod> of(String code) {
        return CODE.matcher(code).matches() ? Optional.of(new FigurePeriod(code)) : Optional.empty();
    }

    /** Those of a year, the whole year first. */
    public static List<FigurePeriod> all() {
        return Stream.of(
                        Stream.of(YEAR),
                        IntStream.rangeClosed(1, 4).mapToObj(quarter -> new FigurePeriod("q" + quarter)),
                        IntStream.rangeClosed(1, 12).mapToObj(month -> new FigurePeriod("m%02d".formatted(month))))
                .flatMap(periods -> periods)
                .toList();
    }

    /** The period whose figure a reading of the tree asks for first. */
    static FigurePeriod of(Scope scope) {
        return scope.quarter() != null
                ? new FigurePeriod("q" + scope.quarter())
                : scope.month() == null ? YEAR : new FigurePeriod("m%02d".formatted(scope.month()));
    }

    /** The number of its last month. */
    int until() {
        return switch (code.charAt(0)) {
            case 'q' -> number() * 3;
            case 'm' -> number();
            default -> 12;
        };
    }

    /** A figure may be entered from this day on. */
    LocalDate begins(int year) {
        return LocalDate.of(
                year,
                switch (code.charAt(0)) {
                    case 'q' -> number() * 3 - 2;
                    case 'm' -> number();
                    default -> 1;
                },
                1);
    }

    public int number() {
        return code.equals("year") ? 0 : Integer.parseInt(code.substring(1));
    }
}
