package id.slrt.indicator;

import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which version of which target a reading uses. One statement for the whole tree. */
@Singleton
class Aims {
    private final Repositories.Targets targets;

    Aims(Repositories.Targets targets) {
        this.targets = targets;
    }

    /** The version used, and those of the same slot that held before it, the oldest first. */
    record Aim(Target now, List<Target> earlier) {
        BigDecimal value() {
            return Objects.requireNonNull(now.target());
        }

        /** The version before, when it aimed at something else. */
        @Nullable
        Target revised() {
            return earlier.reversed().stream()
                    .filter(before -> before.target() == null || before.target().compareTo(value()) != 0)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** By code: the aims of the scope, and those of the same period a year before. */
    record Known(Map<String, Aim> now, Map<String, Aim> before) {
        static final Known NONE = new Known(Map.of(), Map.of());
    }

    /** Of these indicators in every area that has targets of its own, by area. */
    Map<String, Known> byArea(Scope scope, Collection<String> codes) {
        Map<String, Known> byArea = new HashMap<>();
        targets.ofAreas(scope.year(), scope.year() - 1, codes).stream()
                .collect(Collectors.groupingBy(target -> Objects.requireNonNull(target.area())))
                .forEach((area, all) -> byArea.put(
                        area, new Known(aims(all, scope, scope.year()), aims(all, scope, scope.year() - 1))));
        return byArea;
    }

    /** @param on as they were at the end of that day; null: as they are */
    Known of(Scope scope, @Nullable LocalDate on) {
        Instant end = on == null ? Instant.MAX : AppClock.start(on.plusDays(1));
        List<Target> all = targets.ofYears(scope.year(), scope.year() - 1, scope.area()).stream()
                .filter(target -> target.setAt().isBefore(end))
                .toList();
        return new Known(aims(all, scope, scope.year()), aims(all, scope, scope.year() - 1));
    }

    /** The target of the quarter that the scope ends in, when it has one; else, and at the end of a year, the year's. */
    private static Map<String, Aim> aims(List<Target> all, Scope scope, int year) {
        Map<Target.Slot, List<Target>> versions = new HashMap<>();
        all.stream()
                .filter(target -> target.year() == year)
                .filter(target -> target.quarter() == null || target.quarter() == scope.lastQuarter())
                .forEach(target -> versions.computeIfAbsent(target.slot(), _ -> new ArrayList<>())
                        .add(target));
        Map<String, Aim> aims = new HashMap<>();
        versions.forEach((slot, list) -> {
            Aim aim = new Aim(list.getLast(), List.copyOf(list.subList(0, list.size() - 1)));
            boolean wanted = scope.isPartial() == (slot.quarter() != null);
            if (aim.now().target() != null && (wanted || !aims.containsKey(slot.code()))) {
                aims.put(slot.code(), aim);
            }
        });
        return aims;
    }
}
