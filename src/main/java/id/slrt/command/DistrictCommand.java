package id.slrt.command;

import id.slrt.district.DistrictPack;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The district pack. */
@Command(name = "district", description = "The district pack.", mixinStandardHelpOptions = true)
final class DistrictCommand {
    @Command(
            name = "apply",
            description = "Load a district pack, all of it or nothing.",
            mixinStandardHelpOptions = true)
    void apply(@Parameters(paramLabel = "DIR", description = "Such as config/district/lamongan.") Path directory) {
        try (ApplicationContext context = Boot.context(Map.of())) {
            context.getBean(DistrictPack.class).apply(directory).forEach(System.out::println);
            System.out.println("district pack " + directory + " applied");
        }
    }
}
