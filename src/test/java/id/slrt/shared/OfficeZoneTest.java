package id.slrt.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Issue 16: the zone is the pack's, and stands nowhere else. */
class OfficeZoneTest {
    private static final Path HOME = Path.of("src/main/java/id/slrt/shared/OfficeZone.java");
    /** A zone, an offset or its name written out. */
    private static final Pattern WRITTEN = Pattern.compile(
            "\\b(?:WIB|WITA|WIT)\\b|Asia/(?:Jakarta|Makassar|Jayapura)|INTERVAL [789] HOUR|\\+0[789]:?00");

    @AfterEach
    void backInWib() {
        OfficeZone.WIB.enter();
    }

    @Test
    void aDayBeginsAtTheMidnightOfTheOffice() {
        Instant moment = Instant.parse("2026-06-30T15:30:00Z");
        for (OfficeZone zone : OfficeZone.values()) {
            zone.enter();
            assertThat(AppClock.day(moment))
                    .isEqualTo(zone == OfficeZone.WIT ? LocalDate.of(2026, 7, 1) : LocalDate.of(2026, 6, 30));
            assertThat(AppClock.start(LocalDate.of(2026, 7, 1)))
                    .isEqualTo(Instant.parse("2026-07-01T00:00:00Z").minusSeconds(zone.hours() * 3600L));
            assertThat(OfficeZone.local("at")).isEqualTo("(at + INTERVAL " + zone.hours() + " HOUR)");
        }
    }

    @Test
    void noOtherPlaceKnowsAZone() throws IOException {
        List<String> found = new ArrayList<>();
        for (String root : List.of("src/main/java", "src/main/jte", "src/main/resources/i18n")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    // what an operator is told names all three
                    if (!file.equals(HOME) && !file.endsWith("DistrictZone.java")) {
                        WRITTEN.matcher(Files.readString(file))
                                .results()
                                .forEach(hit -> found.add(file + ": " + hit.group()));
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
