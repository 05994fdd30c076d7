package id.slrt.command;

import id.slrt.registry.Registry;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import picocli.CommandLine.Command;

/** Builds the search index anew. */
@Command(
        name = "reindex",
        description = "Build the search index anew from the database.",
        mixinStandardHelpOptions = true)
final class ReindexCommand implements Runnable {
    @Override
    public void run() {
        try (ApplicationContext context = Boot.context(Map.of())) {
            long people = context.getBean(Registry.class).reindex();
            System.out.println(people + " people indexed");
        }
    }
}
