package id.slrt.bench;

import id.slrt.notification.TwilioStandIn;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The service in a process of its own, sending to the stand-in, so that it can be killed. */
final class BenchService {
    private final Path data;
    private final Map<String, String> environment;
    private Process process;

    BenchService(
            Path data, String url, String user, String password, String twilio, int port, Map<String, String> more) {
        this.data = data;
        this.environment = new java.util.HashMap<>(Map.of(
                "SLRT_DB_URL",
                url,
                "SLRT_DB_USER",
                user,
                "SLRT_DB_PASSWORD",
                password,
                "SLRT_DATA_DIR",
                data.toString(),
                "SLRT_PORT",
                String.valueOf(port),
                "SLRT_TOKEN_SECRET",
                "a secret of the benchmark, longer than 32 bytes",
                "TWILIO_ACCOUNT_SID",
                TwilioStandIn.ACCOUNT,
                "TWILIO_AUTH_TOKEN",
                TwilioStandIn.TOKEN,
                "TWILIO_FROM",
                "+12025550123",
                "TWILIO_API_URL",
                twilio));
        environment.put("SLRT_SEARCHES_PER_HOUR", "0");
        environment.put("SLRT_OPENINGS_PER_HOUR", "0");
        environment.put("SLRT_QUIET_HOURS", "00:00-00:00");
        environment.putAll(more);
    }

    void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "id.slrt.Application",
                "serve"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        File log = data.resolve("service.log").toFile();
        process = builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: no shutdown hook, no flush. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
