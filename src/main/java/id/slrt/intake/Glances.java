package id.slrt.intake;

import id.slrt.district.District;
import id.slrt.intake.turn.Turn;
import id.slrt.intake.turn.Turns;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A case at a glance: of each need whether it is done, going on or stuck. One query. */
@Singleton
public class Glances {
    private final Turns turns;
    private final District district;
    private final AppClock clock;

    Glances(Turns turns, District district, AppClock clock) {
        this.turns = turns;
        this.district = district;
        this.clock = clock;
    }

    public List<Glance> of(CaseFile file) {
        Map<Long, List<Turn>> byNeed =
                turns.ofCase(file.file().key()).stream().collect(Collectors.groupingBy(Turn::needId));
        return file.needs().stream()
                .map(need -> Glance.of(
                        need, byNeed.getOrDefault(need.key(), List.of()), district.workingDays(), clock.today()))
                .toList();
    }
}
