package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.district.DistrictPack;
import id.slrt.indicator.target.TargetSetting;
import id.slrt.indicator.target.TargetSheet;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Targets of a year in sub-districts, of indicators that no other test sets any for. */
@MicronautTest(transactional = false)
class TargetsTest {
    private static final String MEALS = "1.06.04.2.01.01";
    private static final int YEAR = 2023;

    @Inject
    Years years;

    @Inject
    TargetSetting setting;

    @Inject
    Indicators indicators;

    @Inject
    DistrictPack pack;

    @Inject
    Browser browser;

    @Inject
    Api api;

    @Test
    void aPatternMakesTheCumulativeTargetsOfTheQuarters() {
        String area = "35.24.06";
        assertThat(years.target(MEALS, YEAR, area, Map.of("target", "1.000", "pattern", "15/25/50/10")))
                .isEqualTo(5);
        assertThat(held(area)).containsExactly("1000", "150", "400", "900", "1000");
        assertThat(line(1, area).target()).isEqualByComparingTo("150");
        assertThat(line(3, area).target()).isEqualByComparingTo("900");
        assertThat(line(3, area).targetPeriod()).isEqualTo("quarter");
        assertThat(line(null, area).targetPeriod()).isEqualTo("year");
        years.target(MEALS, YEAR, area, Map.of("target", "43", "pattern", "25/25/25/25", "reason", "APBD"));
        assertThat(held(area)).containsExactly("43", "11", "22", "32", "43");
        years.target(MEALS, YEAR, area, Map.of("target", "3,15", "shares", "10/30/40/20", "reason", "APBD"));
        assertThat(held(area)).containsExactly("3.15", "0.32", "1.26", "2.52", "3.15");
    }

    @Test
    void aChangeIsAVersionWithAReasonAndWhatStaysTheSameIsNone() {
        String area = "35.24.07";
        assertThat(years.target(MEALS, YEAR, area, Map.of("target", "10"))).isOne();
        Problem unexplained =
                catchThrowableOfType(Problem.class, () -> years.target(MEALS, YEAR, area, Map.of("target", "12")));
        assertThat(unexplained.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("reason"));
        assertThat(years.target(MEALS, YEAR, area, Map.of("target", "12", "reason", "Perubahan APBD")))
                .isOne();
        assertThat(years.target(MEALS, YEAR, area, Map.of("target", "12"))).isZero();
        assertThatThrownBy(() -> years.target(MEALS, YEAR, area, Map.of("target", "9", "reason", "x", "seen", "1")))
                .hasMessage("target_changed");
        assertThat(years.target(MEALS, YEAR, area, Map.of("reason", "Dihapus dari Renja")))
                .isOne();
        TargetSheet sheet = setting.sheet(MEALS, YEAR, area);
        assertThat(sheet.versions())
                .extracting(Target::note)
                .containsExactly("Dihapus dari Renja", "Perubahan APBD", null);
        assertThat(sheet.current()).isEmpty();
        assertThat(line(null, area).target()).isNull();
        assertThat(browser.open("pimpinan", "/indicators/" + MEALS + "/targets?year=2023&area=" + area)
                        .body())
                .contains("Perubahan APBD", "ditarik")
                .doesNotContain("Simpan target");
    }

    @Test
    void whatMakesNoSenseIsToldAtItsField() {
        assertThat(wrong(Map.of("target", "10", "shares", "10/20/30/30"))).containsExactly("shares");
        assertThat(wrong(Map.of("pattern", "25/25/25/25"))).containsExactly("target");
        assertThat(wrong(Map.of("target", "1,500"))).containsExactly("target");
        assertThat(wrong(Map.of("target", "10", "q4", "9"))).containsExactly("q4");
        assertThat(wrong(Map.of("target", "10", "q1", "5", "q2", "4"))).containsExactly("q2");
        assertThat(wrong(Map.of("target", "10", "q3", "11"))).containsExactly("target");
        assertThat(wrong(Map.of("target", "1,23456"))).containsExactly("target");
    }

    @Test
    void aProgramReadsAndSetsThem() {
        String path = "/api/v1/indicators/" + MEALS + "/targets";
        String body = "{\"year\":2023,\"area\":\"35.24.08\",\"target\":1.5,\"shares\":\"25/25/25/25\",\"seen\":0}";
        assertThat(api.post("manajer", path, body).statusCode()).isEqualTo(403);
        HttpResponse<String> set = api.post("admin", path, body);
        assertThat(set.statusCode()).as(set.body()).isEqualTo(201);
        assertThat(api.post("admin", path, body).statusCode()).isEqualTo(409);
        JsonNode read = Api.json(api.get("manajer", path + "?year=2023&area=35.24.08"));
        assertThat(read.path("targets").get(0).path("target").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(read.path("items")).hasSize(5);
        assertThat(read.path("items").get(0).path("setBy").asText()).isNotEmpty();
        assertThat(api.get("petugas", path).statusCode()).isEqualTo(403);
    }

    @Test
    void theTargetsOfSubDistrictsAreHeldAgainstThatOfTheDistrict() {
        String code = "1.06.04.2.01.02";
        years.target(code, YEAR, null, Map.of("target", "100"));
        years.target(code, YEAR, "35.24.06", Map.of("target", "30"));
        years.target(code, YEAR, "35.24.07", Map.of("target", "40"));
        assertThat(browser.open("admin", "/indicators/" + code + "/targets?year=2023")
                        .body())
                .contains("Jumlah target kecamatan 70, sedangkan target seluruh kabupaten 100");
        String page =
                browser.open("pimpinan", "/indicators/" + code + "?year=2023").body();
        assertThat(page).contains("Menurut kecamatan", "area=35.24.06", "Versi target");
    }

    @Test
    void aReadingMayAskForTheTargetsAsTheyWere() {
        String area = "35.24.10";
        years.target(MEALS, YEAR, area, Map.of("target", "77"));
        String path = "/api/v1/indicators?year=2023&area=" + area;
        assertThat(api.get("manajer", path).body()).contains("\"target\":77,");
        assertThat(api.get("manajer", path + "&targetsOn=2023-01-31").body()).doesNotContain("\"target\":77,");
        assertThat(api.get("manajer", path + "&targetsOn=soon").statusCode()).isEqualTo(422);
        assertThat(browser.open("pimpinan", "/indicators?year=2023&targetsOn=31/1/2023")
                        .body())
                .contains("Dibaca dengan target seperti pada akhir 31 Jan 2023");
    }

    @Test
    void thePackLeavesATargetAloneThatTheOfficeSet() {
        years.target("1.06.04.2.01.06", 2021, null, Map.of("target", "11", "reason", "Percobaan"));
        assertThat(pack.apply(Path.of("config/district/lamongan")))
                .anyMatch(note -> note.contains("1.06.04.2.01.06 in 2021") && note.contains("stays as it is"));
        assertThat(years.line("1.06.04.2.01.06", new Scope(2021, null, null)).target())
                .isEqualByComparingTo("11");
        years.target("1.06.04.2.01.06", 2021, null, Map.of("target", "10", "reason", "Percobaan selesai"));
    }

    private List<String> held(String area) {
        TargetSheet sheet = setting.sheet(MEALS, YEAR, area);
        return java.util.stream.IntStream.rangeClosed(0, 4)
                .mapToObj(quarter -> Objects.requireNonNull(sheet.of(quarter)).target())
                .map(target -> new BigDecimal(target.stripTrailingZeros().toPlainString()).toPlainString())
                .toList();
    }

    private IndicatorLine line(@Nullable Integer quarter, String area) {
        return indicators.read(new Scope(YEAR, quarter, area), Text.ID).items().stream()
                .filter(line -> line.code().equals(MEALS))
                .findFirst()
                .orElseThrow();
    }

    private List<String> wrong(Map<String, String> fields) {
        return catchThrowableOfType(Problem.class, () -> years.target(MEALS, YEAR, "35.24.09", fields))
                .errors()
                .stream()
                .map(error -> error.field())
                .toList();
    }
}
