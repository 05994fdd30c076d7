package id.slrt.command;

import id.slrt.registry.duplicates.matching.DedupeResult;
import id.slrt.registry.duplicates.matching.DuplicateSearch;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import picocli.CommandLine.Command;

/** Looks through the whole registry for people and households recorded twice. */
@Command(
        name = "dedupe",
        description = "Look for people and households recorded twice, and propose them on the work list.",
        mixinStandardHelpOptions = true)
final class DedupeCommand implements Runnable {
    @Override
    public void run() {
        try (ApplicationContext context = Boot.context(Map.of())) {
            ProgressLine progress = new ProgressLine("comparing", System.out, ProgressLine.onTerminal());
            DedupeResult result = context.getBean(DuplicateSearch.class).run(progress::show);
            progress.end();
            System.out.printf("%,d people, %,d pairs compared%n", result.people(), result.compared());
            System.out.printf(
                    "%,d pairs of people and %,d of households may be one; %,d earlier proposals no longer hold%n",
                    result.pairs(), result.households(), result.dropped());
            if (result.oversized() > 0) {
                System.out.printf("%,d groups of too many people alike were left out%n", result.oversized());
            }
        }
    }
}
