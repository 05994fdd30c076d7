package id.slrt.command;

import id.slrt.command.backup.Account;
import id.slrt.command.backup.Backup;
import id.slrt.shared.schema.BeforeUpgrade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * The database as the former version left it, below {@code backups}: the way back from an upgrade. Attachments are not
 * touched by one and are not in it.
 */
final class UpgradeBackup implements BeforeUpgrade {
    private final Path directory;
    private final Account account;

    UpgradeBackup(Path data, Account account) {
        this.directory = data.resolve("backups").resolve("before-upgrades");
        this.account = account;
    }

    @Override
    public void keep(String version) {
        try {
            Files.createDirectories(directory);
            System.err.println("slrt: the database is upgraded from version " + version + "; it is kept first");
            // this directory holds neither attachments nor a secret
            Path made = new Backup(account, directory, Slrt.version())
                    .into(directory, _ -> {})
                    .folder();
            System.err.println("slrt: the way back (slrt restore, with the former program): " + made);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(
                    "the database cannot be kept before it is upgraded, so it is not upgraded: " + e.getMessage(), e);
        }
    }
}
