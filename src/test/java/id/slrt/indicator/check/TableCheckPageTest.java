package id.slrt.indicator.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.support.Browser;
import id.slrt.support.Uploads;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class TableCheckPageTest {
    private static final String TABLE = "Indikator;Target;Realisasi;Capaian (%)\n"
            + "Realisasi anggaran PD;85%;97,85%;122,31%\nNilai SKM;90%;98,32%;109,24%\n";

    @Inject
    Uploads uploads;

    @Inject
    Browser browser;

    @Test
    void aTableIsCheckedLineByLine() {
        String page = uploads.send("pimpinan", "/tables/check", "file", bytes(TABLE), Map.of())
                .body();
        assertThat(page)
                .contains(
                        "1 dari 2 baris perlu diperiksa",
                        "Yang benar: 115,12",
                        "bila targetnya 80",
                        "Tidak ada isi tabel yang disimpan");
    }

    @Test
    void whatIsNoTableIsToldSo() {
        assertThat(uploads.send("manajer", "/tables/check", "file", bytes("halo dunia"), Map.of())
                        .body())
                .contains("Kolom tidak ditemukan: name, target, actual");
        assertThat(uploads.send("manajer", "/tables/check", "file", new byte[0], Map.of())
                        .body())
                .contains("tempel tabel yang ada isinya");
        assertThat(browser.open("petugas", "/tables/check").statusCode()).isEqualTo(403);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
