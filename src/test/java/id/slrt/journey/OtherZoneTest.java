package id.slrt.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.DistrictPack;
import id.slrt.indicator.report.print.PdfText;
import id.slrt.letter.Letters;
import id.slrt.referral.Referral;
import id.slrt.referral.Referrals;
import id.slrt.shared.AppClock;
import id.slrt.shared.OfficeZone;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import id.slrt.support.Snapshots;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 16: an office of Sulawesi, set up from a pack that says so, tells the time of Sulawesi everywhere. */
@MicronautTest(transactional = false)
class OtherZoneTest {
    private static final Path LAMONGAN = Path.of("config/district/lamongan");
    private static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");
    private static final Locale INDONESIAN = Locale.of("id", "ID");

    @TempDir
    Path packs;

    @Inject
    DistrictPack pack;

    @Inject
    Snapshots sql;

    @Inject
    AppClock clock;

    @Inject
    Desk desk;

    @Inject
    Letters letters;

    @Inject
    Office office;

    @Inject
    Browser browser;

    @Inject
    Referrals referrals;

    @Inject
    District district;

    @Inject
    TransactionOperations<Connection> transactions;

    @BeforeEach
    void setUp() throws IOException {
        sql.write("DELETE FROM district_setting");
        pack.apply(pack("Asia/Makassar"));
        assertThat(OfficeZone.here()).isEqualTo(OfficeZone.WITA);
    }

    @Test
    void pagesLettersMessagesAndReportsTellTheTimeOfTheOffice() {
        Instant before = clock.instant();
        JsonNode file = desk.open("SKTM", "KIS-PBI");
        String ticket = file.path("ticket").asText();
        String opened = DateTimeFormatter.ofPattern("d MMM uuuu HH.mm", INDONESIAN)
                .withZone(MAKASSAR)
                .format(Instant.parse(file.path("openedAt").asText()));
        assertThat(Instant.parse(file.path("openedAt").asText())).isAfterOrEqualTo(before);
        assertThat(browser.open("petugas", "/cases/" + ticket).body())
                .contains(opened + " WITA")
                .doesNotContain("WIB");
        assertThat(browser.open("petugas", "/handovers/new").body()).contains("(WITA)");

        assertThat(browser.open("pimpinan", "/reports?form=quarterly&year=2026").body())
                .contains(" WITA")
                .doesNotContain("WIB");

        // half past eleven in Lamongan, and the next day in Makassar
        clock.at(Instant.parse("2026-06-30T16:30:00Z"), () -> {
            Viewer petugas = office.as("petugas");
            long sktm = file.path("needs").get(0).path("needId").asLong();
            assertThat(PdfText.all(letters.pdf(
                            letters.issue(sktm, "sktm", null, petugas).key(), petugas)))
                    .contains("Lamongan, 1 Juli 2026");
            Referral referral =
                    referrals.send(file.path("needs").get(1).path("needId").asLong(), null, null, petugas);
            assertThat(referral.dueAccept())
                    .isEqualTo(district.workingDays().add(LocalDate.of(2026, 7, 1), 2))
                    .isNotEqualTo(district.workingDays().add(LocalDate.of(2026, 6, 30), 2));
            assertThat(lastMessage())
                    .contains(DateTimeFormatter.ofPattern("d MMM", INDONESIAN).format(referral.dueAccept()));
            assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 7, 1));
        });
    }

    @Test
    void anotherZoneForADistrictThatWorksAndAZoneOfNoneAreRefused() {
        assertThatThrownBy(() -> pack.apply(pack("Asia/Jakarta")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("works in WITA");
        assertThatThrownBy(() -> pack.apply(pack("Asia/Singapore")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Asia/Singapore");
        assertThat(OfficeZone.here()).isEqualTo(OfficeZone.WITA);
    }

    private Path pack(String zone) throws IOException {
        Path directory = Files.createTempDirectory(packs, "pack");
        try (Stream<Path> files = Files.walk(LAMONGAN)) {
            for (Path file : files.toList()) {
                Path copy = directory.resolve(LAMONGAN.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Path settings = directory.resolve("district.yml");
        Files.writeString(settings, Files.readString(settings).replace("timeZone: Asia/Jakarta", "timeZone: " + zone));
        return directory;
    }

    private String lastMessage() {
        return transactions.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection()
                            .prepareStatement("SELECT text FROM message ORDER BY id DESC LIMIT 1");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        });
    }
}
