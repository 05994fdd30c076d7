package id.slrt.indicator;

import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import id.slrt.indicator.measure.Measure;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The codes that a measure may name: services, PPKS categories, kinds of letters. */
public record MeasureCodes(Set<String> services, Set<String> ppks, Set<String> letters) {
    /** The first code that there is not; a measure that names it would count nothing for ever. */
    public Optional<String> stranger(Measure measure) {
        return measure.counts().stream().flatMap(this::strangers).findFirst();
    }

    private Stream<String> strangers(Count count) {
        return switch (count) {
            case Count.Persons(Behind behind) -> strangers(behind);
            case Count.Households(Behind behind) -> strangers(behind);
            case Count.Services(Behind behind) -> strangers(behind);
            case Count.Assessed(Behind behind) -> strangers(behind);
            case Count.Letters(var kinds, var of) ->
                Stream.concat(
                        kinds.stream().filter(kind -> !letters.contains(kind)),
                        of.stream().filter(service -> !services.contains(service)));
            case Count.Entered _ -> Stream.empty();
        };
    }

    private Stream<String> strangers(Behind behind) {
        return Stream.concat(
                behind.services().stream().filter(service -> !services.contains(service)),
                behind.ppks().stream().filter(category -> !ppks.contains(category)));
    }
}
