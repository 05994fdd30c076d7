package id.slrt.command;

import id.slrt.command.backup.Archive;
import id.slrt.command.backup.Restore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts a backup into an empty database. */
@Command(
        name = "restore",
        description = "Put a backup into an empty database and the data directory. Refuses one that is not whole, and a"
                + " database that is not empty. When it was interrupted, run it again.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "BACKUP", description = "The folder that slrt backup printed.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    public Integer call() throws IOException, SQLException {
        System.out.println("looking through the backup ...");
        Archive archive = Archive.open(folder);
        Path data = Boot.dataDirectory();
        try (Boot.Database database = Boot.database(data)) {
            ProgressLine progress = new ProgressLine("restore", System.out, ProgressLine.onTerminal());
            Restore.Done done = new Restore(database.account(), data).from(archive, progress::show);
            progress.end();
            System.out.printf("%,d rows, %,d attachments restored%n", done.rows(), done.files());
            done.secretAside().ifPresent(file -> System.out.println("the token secret that was here is now " + file));
            System.out.println("Messages are paused in this copy until an administrator decides at /messages.");
            return 0;
        }
    }
}
