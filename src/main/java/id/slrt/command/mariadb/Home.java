package id.slrt.command.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the server keeps what. The whole directory {@code mariadb} comes into being at once, by a rename: what is made
 * before that is called {@code mariadb.part} and was never in use.
 */
public record Home(Path dataDirectory) {
    /** @param dataDirectory made where it is missing */
    public static Home of(Path dataDirectory) throws IOException {
        Files.createDirectories(dataDirectory);
        return new Home(dataDirectory.toRealPath());
    }

    public Path root() {
        return dataDirectory.resolve("mariadb");
    }

    Path part() {
        return dataDirectory.resolve("mariadb.part");
    }

    /** Held by whoever starts, joins or leaves the server, for that time. */
    public Path startLock() {
        return dataDirectory.resolve("mariadb.lock");
    }

    /** Shared by all who use the server. */
    public Path usersLock() {
        return dataDirectory.resolve("mariadb.users");
    }

    Path data() {
        return root().resolve("data");
    }

    public Path base() {
        return root().resolve("base");
    }

    public Path password() {
        return root().resolve("password");
    }

    Path port() {
        return root().resolve("port");
    }

    Path pid() {
        return root().resolve("mariadbd.pid");
    }

    Path startSql() {
        return root().resolve("start.sql");
    }

    public Path log() {
        return root().resolve("mariadbd.log");
    }

    /** What an earlier version wrote: the process that owned the server. */
    Path formerOwner() {
        return root().resolve("owner.pid");
    }
}
