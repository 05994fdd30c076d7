package id.slrt.indicator;

import id.slrt.shared.AppClock;
import id.slrt.shared.Reminder;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A year without a tree of its own is counted by another year's, and one without targets has no achievement. */
@Singleton
class YearReminder implements Reminder {
    private static final int DAYS_BEFORE = 31;

    private final Repositories.Tree trees;
    private final Repositories.Targets targets;
    private final AppClock clock;

    YearReminder(Repositories.Tree trees, Repositories.Targets targets, AppClock clock) {
        this.trees = trees;
        this.targets = targets;
        this.clock = clock;
    }

    @Override
    public List<Line> lines() {
        LocalDate today = clock.today();
        List<Integer> known = trees.years();
        if (known.isEmpty()) {
            return List.of();
        }
        List<Integer> aimed = targets.years();
        List<Line> lines = new ArrayList<>();
        for (int year = today.getYear(); year <= today.plusDays(DAYS_BEFORE).getYear(); year++) {
            if (!known.contains(year)) {
                lines.add(Line.of("reminder.tree", String.valueOf(year), String.valueOf(nearest(known, year))));
            }
            if (!aimed.contains(year)) {
                lines.add(Line.of("reminder.targets", String.valueOf(year)));
            }
        }
        return lines;
    }

    /** Whose tree is used: that of the latest year before, else of the earliest. */
    private static int nearest(List<Integer> latestFirst, int year) {
        return latestFirst.stream().filter(one -> one <= year).findFirst().orElse(latestFirst.getLast());
    }
}
