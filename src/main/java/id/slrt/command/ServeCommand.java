package id.slrt.command;

import id.slrt.access.SetupLinks;
import id.slrt.access.Users;
import id.slrt.demo.DemoDistrict;
import id.slrt.district.District;
import id.slrt.district.DistrictPack;
import id.slrt.notification.manners.MessageSettings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves until it is stopped. */
@Command(name = "serve", description = "Serve the pages and the API (the default).", mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {
    @Option(names = "--demo", description = "Load the demo district when the database is empty.")
    private boolean demo;

    @Override
    public void run() {
        ServeLock.take(Boot.dataDirectory(), Boot.port());
        ApplicationContext context = Boot.context(Map.of());
        PrintStream out = System.out;
        Path directory = Path.of(context.getRequiredProperty("slrt.district-dir", String.class));
        DistrictPack pack = context.getBean(DistrictPack.class);
        if (demo) {
            context.getBean(DemoDistrict.class).loadOnce(out::println);
        } else {
            context.getBean(DemoDistrict.class).refuseRealWork();
        }
        if (context.getBean(District.class).isEmpty()) {
            pack.apply(directory);
        } else {
            complete(pack, directory, out);
        }
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        String url = context.getRequiredProperty("slrt.public-url", String.class);
        out.println("SLRT: " + url + "  (http://" + server.getHost() + ":" + server.getPort() + ")");
        if (demo) {
            context.getBean(DemoDistrict.class).accounts().forEach(out::println);
        }
        if (context.getBean(Users.class).isEmpty()) {
            out.println("No account yet. Make the administrator's with this link, valid once, for one hour: " + url
                    + "/setup/" + context.getBean(SetupLinks.class).issue());
        }
        MessageSettings messages = context.getBean(MessageSettings.class);
        if (messages.paused()) {
            Instant restored = messages.restored();
            out.println((restored == null
                            ? "Messages are paused: "
                            : "This is a copy, restored from a backup of " + restored
                                    + ". Messages are paused until an administrator decides: ")
                    + url + "/messages");
        }
        out.flush();
        stay();
    }

    /** After an upgrade. What the pack does not have hinders nobody's other work. */
    private static void complete(DistrictPack pack, Path directory, PrintStream out) {
        try {
            pack.complete(directory).forEach(out::println);
        } catch (RuntimeException e) {
            out.println("The district pack " + directory + " cannot give what this version needs: " + e.getMessage()
                    + ". Mend it and run: slrt district apply " + directory);
        }
    }

    private static void stay() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
