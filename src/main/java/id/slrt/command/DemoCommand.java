package id.slrt.command;

import id.slrt.demo.DemoDistrict;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import picocli.CommandLine.Command;

/** Fills an empty database with the demo district. */
@Command(name = "demo", description = "Load the demo district into an empty database.", mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {
    @Override
    public void run() {
        try (ApplicationContext context = Boot.context(Map.of())) {
            DemoDistrict demo = context.getBean(DemoDistrict.class);
            demo.loadOnce(System.out::println);
            demo.accounts().forEach(System.out::println);
        }
    }
}
