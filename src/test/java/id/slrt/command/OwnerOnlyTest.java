package id.slrt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 15, B4: what others could read is closed to them at every start, whoever made it. */
class OwnerOnlyTest {
    @TempDir
    Path folder;

    @Test
    void whatWasLeftOpenIsClosedAndProgramsStayPrograms() throws IOException {
        Path index = Files.createDirectories(folder.resolve("index"));
        Path file = Files.writeString(index.resolve("_0.cfs"), "names");
        Path program = Files.writeString(folder.resolve("mariadbd"), "");
        set(folder, "rwxr-xr-x");
        set(index, "rwxrwxrwx");
        set(file, "rw-r--r--");
        set(program, "rwxr-xr-x");
        OwnerOnly.close(folder);
        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(index)).isEqualTo("rwx------");
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(rights(program)).isEqualTo("rwx------");
    }

    private static void set(Path file, String rights) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
