package id.slrt.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code slrt} as a process of its own, on the database of the tests. */
final class Program {
    private Program() {}

    record Ended(int exit, String out, String err) {}

    /** @param folder takes its data and what it prints */
    static Ended slrt(Path folder, String... args) throws IOException, InterruptedException {
        ProcessBuilder builder = builder(folder, args);
        builder.environment().put("SLRT_DB_URL", System.getProperty("slrt.db.url"));
        builder.environment().put("SLRT_DB_USER", System.getProperty("slrt.db.user"));
        builder.environment().put("SLRT_DB_PASSWORD", System.getProperty("slrt.db.password"));
        return ended(folder, builder.start());
    }

    /** The same on an embedded database of its own in the folder; the caller waits for it, or kills it. */
    static Process embedded(Path folder, String... args) throws IOException {
        ProcessBuilder builder = builder(folder, args);
        builder.environment().remove("SLRT_DB_URL");
        return builder.start();
    }

    static Ended ended(Path folder, Process process) throws IOException, InterruptedException {
        int exit = process.waitFor();
        return new Ended(
                exit,
                Files.readString(folder.resolve("out"), StandardCharsets.UTF_8),
                Files.readString(folder.resolve("err"), StandardCharsets.UTF_8));
    }

    private static ProcessBuilder builder(Path folder, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                "id.slrt.Application"));
        command.addAll(List.of(args));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("SLRT_DATA_DIR", folder.resolve("data").toString());
        builder.environment().remove("MICRONAUT_ENVIRONMENTS");
        return builder;
    }
}
