package id.slrt.command;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.DistrictPack;
import id.slrt.registry.search.PersonSearch;
import id.slrt.registry.snapshot.ImportState;
import id.slrt.registry.snapshot.Imports;
import id.slrt.registry.snapshot.RegistryImport;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a registry file and returns when its people can be found; killed, the same command goes on. */
@Command(
        name = "import",
        description = "Import a registry file (CSV or XLSX) and wait until it is searchable.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Runnable {
    private static final long LOOK_EVERY = 500;
    private static final Text TEXT = new Text();

    @Parameters(paramLabel = "FILE", description = "With a header row; see docs/operating.md.")
    private Path file = Path.of("");

    @Option(
            names = "--source",
            defaultValue = "DTSEN",
            description = "Whose registry it is (default: ${DEFAULT-VALUE}).")
    private String source = "DTSEN";

    @Option(names = "--as-of", description = "The day it describes, such as 2026-10-01 (default: today).")
    private @Nullable String asOf;

    @Option(names = "--yes", description = "Apply it even when it removes more than a tenth of the people.")
    private boolean yes;

    @Override
    public void run() {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("no such file: " + file);
        }
        try (ApplicationContext context = Boot.context(Map.of())) {
            if (context.getBean(District.class).isEmpty()) {
                context.getBean(DistrictPack.class)
                        .apply(Path.of(context.getRequiredProperty("slrt.district-dir", String.class)));
            }
            Imports imports = context.getBean(Imports.class);
            long started = System.nanoTime();
            RegistryImport job = watch(imports, receive(imports, context).key());
            if (job.state() != ImportState.DONE) {
                throw new IllegalStateException(why(job));
            }
            System.out.printf(
                    "applied in %.1f s: %,d rows, %,d rejected; people: %,d new, %,d changed, %,d gone%n",
                    seconds(started),
                    job.rowsRead(),
                    job.rowsRejected(),
                    job.peopleAdded(),
                    job.peopleChanged(),
                    job.peopleRemoved());
            if (imports.hasRejected(job)) {
                System.out.println("rejected rows: " + imports.rejected(job.key(), Viewer.system(Text.EN)));
            }
            context.getBean(PersonSearch.class).catchUp();
            System.out.printf("searchable after %.1f s%n", seconds(started));
        }
    }

    private RegistryImport receive(Imports imports, ApplicationContext context) {
        String day = asOf == null ? context.getBean(AppClock.class).today().toString() : asOf;
        try (InputStream content = Files.newInputStream(file)) {
            return imports.receive(content, file.getFileName().toString(), source, day, yes, Viewer.system(Text.EN));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (Problem problem) {
            throw new IllegalArgumentException(
                    problem.errors().stream()
                            .map(error -> error.field() + ": "
                                    + TEXT.of(
                                            Text.EN,
                                            "error." + error.code(),
                                            error.args().toArray()))
                            .collect(Collectors.joining("; ")),
                    problem);
        }
    }

    /** Works on it, or looks on while a server on the same database does. */
    private static RegistryImport watch(Imports imports, long id) {
        ProgressLine line = new ProgressLine("", System.out, ProgressLine.onTerminal());
        Thread worker = Thread.ofPlatform().daemon().name("import-command").start(() -> {
            while (imports.require(id).state().isMoving()) {
                if (!imports.work()) {
                    pause();
                }
            }
        });
        RegistryImport job = imports.require(id);
        while (job.state().isMoving() && worker.isAlive()) {
            Imports.Standing standing = imports.standing(id);
            job = standing.job();
            line.show(standing.percent() * 10L, TEXT.of(Text.EN, "import.state." + Word.of(job.state())));
            pause();
            job = imports.require(id);
        }
        line.end();
        return job;
    }

    private static String why(RegistryImport job) {
        return switch (job.state()) {
            case WAITING ->
                "import %d would remove %,d of %,d people (%d %%). Nothing is changed. Run it again with --yes, or decide at /imports/%d"
                        .formatted(job.key(), job.peopleRemoved(), job.peopleBefore(), job.percentRemoved(), job.key());
            case FAILED -> TEXT.of(Text.EN, "import.problem." + job.problemCode(), job.problemArgs());
            default -> "import " + job.key() + " was " + Word.of(job.state());
        };
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
