package id.slrt.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code slrt}: without a command it serves. */
@Command(
        name = "slrt",
        description = "Sistem Layanan dan Rujukan Terpadu",
        mixinStandardHelpOptions = true,
        versionProvider = Slrt.Version.class,
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            UserCommand.class,
            DistrictCommand.class,
            ReindexCommand.class,
            ImportCommand.class,
            DedupeCommand.class,
            RecountCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class Slrt implements Runnable {
    @Override
    public void run() {
        new ServeCommand().run();
    }

    /** Runs a command line; the answer is the exit code. A failure is one line on standard error. */
    public static int execute(String... args) {
        return new CommandLine(new Slrt())
                .setExecutionExceptionHandler((failure, commandLine, _) -> {
                    commandLine.getErr().println("slrt: " + reason(failure));
                    if (System.getenv("SLRT_TRACE") != null) {
                        failure.printStackTrace(commandLine.getErr());
                    }
                    return 1;
                })
                .execute(args);
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && (cause.getMessage() == null || cause.getClass().getName().startsWith("io.micronaut"))) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null
                ? cause.getClass().getSimpleName()
                : cause.getMessage().lines().findFirst().orElse("");
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"slrt " + version()};
        }
    }

    static String version() {
        String version = Slrt.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
