package id.slrt.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.command.Program.Ended;
import id.slrt.registry.Registry;
import id.slrt.registry.SearchQuery;
import id.slrt.support.Chance;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code slrt import} as a process of its own, on the database of the tests. */
@MicronautTest(transactional = false)
class ImportCommandTest {
    @TempDir
    Path folder;

    @Inject
    Office office;

    @Inject
    Registry registry;

    /** Born two days later than the people of other tests, whose numbers it might meet. */
    private final String nik = "35240547048%05d".formatted(Chance.random().nextInt(10_000, 99_999));

    @Test
    void itReturnsWhenThePeopleCanBeFound() throws Exception {
        Ended ended = slrt(
                "import",
                file("NIK;NAMA;JNS_KEL;KD_DESA\n" + nik
                        + ";Djuwariyah Perintah;P;3524052006\n3.5E+15;Salah;P;3524052006\n"),
                "--as-of",
                "2026-11-20",
                "--yes");
        assertThat(ended.err()).doesNotContain("slrt:");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("2 rows, 1 rejected; people: 1 new", "rejected rows: ", "searchable after");
        assertThat(ended.out()).doesNotContain("\r");
        assertThat(registry.search(new SearchQuery("", "", nik, "", "", ""), 5, office.as("petugas")))
                .isNotNull();
    }

    @Test
    void aFailureIsOneClearLineAndAnExitCode() throws Exception {
        assertThat(slrt("import", folder.resolve("none.csv").toString()))
                .satisfies(ended -> assertThat(ended.exit()).isEqualTo(1))
                .satisfies(ended -> assertThat(ended.err()).contains("slrt: no such file: "));
        Ended unreadable = slrt("import", file("Tanggal,Jumlah\n1," + nik + "\n"), "--as-of", "2026-11-20");
        assertThat(unreadable.exit()).isEqualTo(1);
        assertThat(unreadable.err().lines().filter(line -> line.startsWith("slrt:")))
                .containsExactly(
                        "slrt: There is no header row. The first row must name the columns; required: NIK, NAMA, JNS_KEL, KD_DESA.");
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), content).toString();
    }

    private Ended slrt(String... args) throws IOException, InterruptedException {
        return Program.slrt(folder, args);
    }
}
