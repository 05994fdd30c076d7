package id.slrt.command;

import id.slrt.command.backup.Backup;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a backup while the program serves. */
@Command(
        name = "backup",
        description = "Take database, attachments and token secret into a new folder; the program may serve meanwhile."
                + " The last line printed is the folder; exit code 1 when a file could not be taken.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The new folder is made in it.")
    @SuppressWarnings("NullAway.Init")
    private Path target;

    @Override
    public Integer call() throws IOException, SQLException {
        Path data = Boot.dataDirectory();
        try (Boot.Database database = Boot.database(data)) {
            ProgressLine progress = new ProgressLine("backup", System.out, ProgressLine.onTerminal());
            Backup.Made made = new Backup(database.account(), data, Slrt.version()).into(target, progress::show);
            progress.end();
            System.out.printf("%,d rows, %,d attachments%n", made.rows(), made.files());
            made.damaged().forEach(file -> System.err.println("not taken, for it was changed on disk: " + file));
            System.out.println(made.folder());
            return made.damaged().isEmpty() ? 0 : 1;
        }
    }
}
