package id.slrt.command.mariadb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The process of the server: how it is started, found and ended. Bound to 127.0.0.1. */
public final class Server {
    private static final String DATADIR = "--datadir=";
    private static final int PATIENCE_SECONDS = 120;

    private final Home home;

    public Server(Home home) {
        this.home = home;
    }

    /** The files, made at the first start. See {@link Installation#ensure}. */
    public void ensureInstalled() throws IOException {
        new Installation(home).ensure();
    }

    /** The process that has the data open, whoever started it. */
    public Optional<ProcessHandle> find() throws IOException {
        Optional<ProcessHandle> found = processOn(home.data());
        if (found.isPresent()) {
            return found;
        }
        // where the arguments of a process cannot be seen
        String pid = PrivateFile.read(home.pid());
        return pid.matches("\\d{1,9}")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(Server::mayBeServer)
                : Optional.empty();
    }

    static Optional<ProcessHandle> processOn(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(argument ->
                                argument.startsWith(DATADIR) && isSame(argument.substring(DATADIR.length()), data)))
                .findFirst();
    }

    private static boolean isSame(String argument, Path data) {
        try {
            return Files.isSameFile(Path.of(argument), data);
        } catch (IOException | InvalidPathException _) {
            return false;
        }
    }

    private static boolean mayBeServer(ProcessHandle process) {
        return process.info().arguments().isEmpty()
                && process.info()
                        .command()
                        .filter(name -> name.contains("mariadbd"))
                        .isPresent();
    }

    /** A program of an earlier version that still works on the server; it holds no lock. */
    public Optional<ProcessHandle> formerOwner() throws IOException {
        String pid = PrivateFile.read(home.formerOwner());
        return pid.matches("\\d{1,9}")
                ? ProcessHandle.of(Long.parseLong(pid))
                        .filter(process -> process.info().command().orElse("").contains("java"))
                : Optional.empty();
    }

    /** The port that is written down; 0 when none is. */
    public int port() throws IOException {
        String port = PrivateFile.read(home.port());
        return port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
    }

    /** As last time when nobody else has it. */
    public int freePort() throws IOException {
        int last = port();
        if (last != 0 && isFree(last)) {
            return last;
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** The port is written down first, so a server whose starter was killed can be found. */
    public ProcessHandle start(int port, List<String> schemas) throws IOException {
        PrivateFile.write(home.port(), Integer.toString(port));
        PrivateFile.write(home.startSql(), Account.sql(PrivateFile.read(home.password()), schemas));
        ProcessBuilder builder = new ProcessBuilder(command(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log().toFile()));
        environment(builder, home.base());
        return builder.start().toHandle();
    }

    private List<String> command(int port) {
        List<String> command = new ArrayList<>(List.of(
                program(home.base()).toString(),
                "--no-defaults",
                "--basedir=" + home.base(),
                DATADIR + home.data(),
                "--tmpdir=" + home.root().resolve("tmp"),
                "--lc-messages-dir=" + home.base().resolve("share"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // nothing leaves this machine, and the key it would make at each start takes seconds
                "--skip-ssl",
                "--pid-file=" + home.pid(),
                // accounts and rights as they have to be, whatever was copied or made by an earlier version
                "--init-file=" + home.startSql(),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--innodb-buffer-pool-size=256M",
                "--innodb-log-file-size=128M",
                "--max-allowed-packet=64M",
                "--max-connections=100",
                "--performance-schema=OFF"));
        if (!isWindows()) {
            // below the data, where it starts in: the whole path may be longer than a socket's name can be
            command.add("--socket=../socket");
        }
        command.addAll(asRoot());
        return command;
    }

    static Path program(Path base) {
        return base.resolve("bin").resolve(isWindows() ? "mariadbd.exe" : "mariadbd");
    }

    static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) && !isWindows() ? List.of("--user=root") : List.of();
    }

    static void environment(ProcessBuilder builder, Path base) {
        builder.environment().put("LD_LIBRARY_PATH", base.resolve("libs").toString());
        // what it makes is its owner's alone
        builder.environment().put("UMASK", "0600");
        builder.environment().put("UMASK_DIR", "0700");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    /** Lets it write everything to disk and end; after two minutes it is killed, and recovers at its next start. */
    public void end(ProcessHandle process, Consumer<String> told) {
        process.destroy();
        try {
            for (int waited = 0; waited < PATIENCE_SECONDS; waited += 10) {
                try {
                    process.onExit().get(10, TimeUnit.SECONDS);
                    return;
                } catch (TimeoutException _) {
                    told.accept("waiting for the embedded database to end (%d s)".formatted(waited + 10));
                }
            }
            kill(process);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the embedded database did not end", e);
        }
    }

    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}
