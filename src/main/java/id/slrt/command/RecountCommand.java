package id.slrt.command;

import id.slrt.indicator.recount.Proof;
import id.slrt.shared.AppClock;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proves the numbers of indicators: counts them anew and compares. */
@Command(
        name = "recount",
        description = "Count a year's indicators anew from the tables and compare; exit code 1 when anything differs.",
        mixinStandardHelpOptions = true)
final class RecountCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 50;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @Option(names = "--year", paramLabel = "YEAR", description = "This year when nothing is said.")
    private @Nullable Integer year;

    @Override
    public Integer call() {
        try (ApplicationContext context = Boot.context(Map.of())) {
            if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
                System.err.println("--year is " + FIRST_YEAR + " to " + LAST_YEAR + ": " + year);
                return 2;
            }
            int asked = year == null ? context.getBean(AppClock.class).today().getYear() : year;
            Proof.Result result = context.getBean(Proof.class).of(asked);
            System.out.printf(
                    "%d: %,d numbers compared (%d counts, %d areas, %d periods)%n",
                    asked, result.compared(), result.counts(), result.areas(), result.periods());
            result.differences().stream()
                    .limit(MOST_SHOWN)
                    .forEach(difference -> System.out.printf(
                            "differs: %s, %s to %s, area %s: tally %,d, recount %,d%n",
                            difference.count(),
                            difference.from(),
                            difference.to(),
                            difference.area().isEmpty() ? "all" : difference.area(),
                            difference.tallied(),
                            difference.counted()));
            System.out.println(
                    result.differences().isEmpty()
                            ? "all equal"
                            : String.format("%,d differ", result.differences().size()));
            return result.differences().isEmpty() ? 0 : 1;
        }
    }
}
