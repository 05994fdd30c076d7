package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.shared.AppClock;
import id.slrt.support.Api;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures and the lists behind them, as leader, manager and others see them. */
@MicronautTest(transactional = false)
class FiguresTest {
    private static final String VILLAGE = "35.24.19.2005";
    private static final String BEHIND = "?indicator=1.06.04.2.01.08&year=2025&area=" + VILLAGE;
    private static boolean made;

    @Inject
    Visits visits;

    @Inject
    AppClock clock;

    @Inject
    Api api;

    @BeforeEach
    void twoPeopleAreHelpedInMarch2025() {
        if (!made) {
            made = true;
            clock.at(Instant.parse("2025-03-12T03:00:00Z"), () -> {
                long person = visits.person("Rukmini Penguji", VILLAGE);
                visits.helpedByDinkes(visits.need(person, "KIS-PBI"));
                visits.helpedByDinkes(visits.need(person, "AKSES-DASAR"));
                visits.helpedByDinkes(visits.need(visits.person("Suparti Penguji", VILLAGE), "KIS-PBI"));
            });
        }
    }

    @Test
    void theLeaderSeesPeopleAsPseudonyms() {
        String page = api.get("pimpinan", "/deliveries" + BEHIND).body();
        assertThat(page).contains("2 warga, 3 layanan", "W-").doesNotContain("Penguji");
        String json = api.get("pimpinan", "/api/v1/indicators/1.06.04.2.01.08/deliveries?year=2025&area=" + VILLAGE)
                .body();
        assertThat(json)
                .contains("\"total\":3", "\"people\":2", "\"agency\":\"DINKES\"", "\"deliveredOn\":\"2025-03-12\"")
                .doesNotContain("Penguji", "ticket");
        List<String> pseudonyms = json.lines()
                .flatMap(line -> java.util.regex.Pattern.compile("W-[2-9A-Y]{6}")
                        .matcher(line)
                        .results())
                .map(found -> found.group())
                .toList();
        assertThat(pseudonyms).hasSize(3);
        assertThat(pseudonyms.stream().distinct()).hasSize(2);
    }

    @Test
    void theManagerSeesNamesAndCasesAndTheLookIsRecorded() {
        String page = api.get("manajer", "/deliveries" + BEHIND).body();
        assertThat(page).contains("Rukmini Penguji", "Suparti Penguji", "href=\"/cases/");
        assertThat(api.get("auditor", "/audit?user=manajer&type=list").body()).contains("area=" + VILLAGE);
    }

    @Test
    void theListIsSortedByColumnsItKnowsAndNoOthers() {
        assertThat(api.get("pimpinan", "/deliveries" + BEHIND + "&sort=-service")
                        .body())
                .contains("aria-sort=\"descending\"");
        assertThat(api.get("pimpinan", "/deliveries" + BEHIND + "&sort=person_id;--")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theExportHoldsRealDatesAndNoNamesForTheLeader() throws Exception {
        List<Row> rows = workbook("pimpinan", "/deliveries.xlsx" + BEHIND);
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).getCellAsDate(0)).isPresent();
        assertThat(rows.get(1).getCellText(6)).startsWith("W-");
        assertThat(api.get("auditor", "/audit?user=pimpinan&type=list").body()).contains("year=2025");
        assertThat(workbook("manajer", "/deliveries.xlsx" + BEHIND).stream().map(row -> row.getCellText(6)))
                .contains("Rukmini Penguji", "Suparti Penguji");
    }

    @Test
    void theIndicatorsAreExportedWithFormulasThatRecompute() throws Exception {
        List<Row> rows = workbook("pimpinan", "/indicators.xlsx?year=2021");
        assertThat(rows).hasSize(19);
        Row activity = rows.get(4);
        assertThat(activity.getCell(4).getFormula()).startsWith("ROUND(AVERAGE(F6,F7,");
        Cell achievement = rows.get(5).getCell(5);
        assertThat(achievement.getType()).isEqualTo(CellType.FORMULA);
        assertThat(achievement.getFormula()).isEqualTo("ROUND(E6/D6*100,2)");
        assertThat(rows.get(5).getCellAsNumber(3))
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("10"));
    }

    @Test
    void theTreeIsToldToPrograms() {
        String json = api.get("admin", "/api/v1/indicators?year=2025&quarter=1&area=" + VILLAGE)
                .body();
        assertThat(json)
                .contains("\"code\":\"1.06.04.2.01.08\",\"parent\":\"1.06.04.2.01\"")
                .contains("\"actual\":2,", "\"method\":\"ratio\",\"flags\":[{\"kind\":\"missing_target\"")
                .contains("\"frozen\":false");
    }

    @Test
    void theDashboardLinksEachFigureToItsList() {
        String page =
                api.get("pimpinan", "/dashboard?from=1/3/2025&to=31/3/2025").body();
        assertThat(page).contains("href=\"/deliveries?from=2025-03-01&amp;to=2025-03-31&amp;subdistrict=35.24.19\"");
        assertThat(page).doesNotContain("Penguji");
        assertThat(api.get("manajer", "/dashboard").statusCode()).isEqualTo(200);
        assertThat(api.get("pimpinan", "/indicators").body()).contains("1.06.04.2.01.12");
    }

    @Test
    void nonsenseIsToldAtItsField() {
        HttpResponse<String> answer = api.get("admin", "/api/v1/indicators?year=20x&quarter=5&area=35.24.99");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"year\"", "\"field\":\"quarter\"", "\"field\":\"area\"");
        assertThat(api.get("admin", "/api/v1/indicators?year=1066").statusCode())
                .isEqualTo(422);
        assertThat(api.get("admin", "/api/v1/indicators/9.99/deliveries").statusCode())
                .isEqualTo(404);
        HttpResponse<String> dashboard = api.get("pimpinan", "/dashboard?from=31/12/2025&to=1/1/2025");
        assertThat(dashboard.statusCode()).isEqualTo(422);
        assertThat(dashboard.body()).contains("Tanggal awal harus sebelum tanggal akhir", "31/12/2025");
    }

    @Test
    void othersAreRefused() {
        for (String path : List.of(
                "/dashboard",
                "/dashboard.xlsx",
                "/api/v1/dashboard",
                "/indicators",
                "/indicators.xlsx",
                "/deliveries",
                "/deliveries.xlsx")) {
            assertThat(api.get("petugas", path).statusCode()).as(path).isEqualTo(403);
            assertThat(api.get("dinkes", path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(api.get("fasilitator", "/api/v1/indicators").statusCode()).isEqualTo(403);
        assertThat(api.send(api.request("/api/v1/indicators")).statusCode()).isEqualTo(401);
    }

    private List<Row> workbook(String username, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        api.request(path)
                                .header("Authorization", "Bearer " + api.token(username))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            return workbook.getFirstSheet().read();
        }
    }
}
