package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.indicator.budget.BudgetForm;
import id.slrt.indicator.budget.Budgets;
import id.slrt.indicator.report.Reports;
import id.slrt.indicator.report.form.Asking;
import id.slrt.indicator.report.form.ReportForm;
import id.slrt.indicator.report.print.PdfText;
import id.slrt.indicator.report.print.Recomputed;
import id.slrt.indicator.report.print.ReportPdf;
import id.slrt.indicator.report.table.Notation;
import id.slrt.shared.AppClock;
import id.slrt.shared.Text;
import id.slrt.shared.web.Page;
import id.slrt.support.Api;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reports of a sub-district where two people got three services in March 2025, as page, files and for programs. */
@MicronautTest(transactional = false)
class ReportsTest {
    private static final String AREA = "35.24.20";
    private static final String VILLAGE = "35.24.20.2005";
    private static final String COUNTED = "1.06.04.2.01.08";
    /** Of 2023, in which no test helps anybody. */
    private static final String GUIDANCE = "1.06.04.2.01.06";

    private static final String ASKED = "?year=2025&area=" + AREA;
    private static final Instant MARCH = Instant.parse("2025-03-12T03:00:00Z");
    private static boolean made;

    @Inject
    Visits visits;

    @Inject
    Repositories.Targets targets;

    @Inject
    Reports reports;

    @Inject
    Budgets budgets;

    @Inject
    Office office;

    @Inject
    Text text;

    @Inject
    AppClock clock;

    @Inject
    Api api;

    @BeforeEach
    void twoPeopleAreHelpedAgainstATargetOfFour() {
        if (!made) {
            made = true;
            clock.at(MARCH, () -> {
                long person = visits.person("Rukmini Laporan", VILLAGE);
                visits.helpedByDinkes(visits.need(person, "KIS-PBI"));
                visits.helpedByDinkes(visits.need(person, "AKSES-DASAR"));
                visits.helpedByDinkes(visits.need(visits.person("Suparti Laporan", VILLAGE), "KIS-PBI"));
                visits.need(visits.person("Wagimin Laporan", VILLAGE), "KIP");
            });
            targets.saveAll(List.of(
                    target(COUNTED, 2025, null, AREA, "4", "2025-01-02"),
                    target(COUNTED, 2025, 1, AREA, "1", "2025-01-03")));
        }
    }

    private static Target target(String code, int year, Integer quarter, String area, String value, String day) {
        return new Target(
                null,
                code,
                year,
                quarter,
                area,
                new BigDecimal(value),
                null,
                Instant.parse(day + "T03:00:00Z"),
                0,
                "Penetap Uji",
                false);
    }

    @Test
    void thePerformanceTableHasTargetActualAchievementAndGrade() {
        JsonNode report = json("performance", ASKED);
        JsonNode line = row(report, 0, "code", COUNTED);
        assertThat(line.path("target").decimalValue()).isEqualByComparingTo("4");
        assertThat(line.path("actual").decimalValue()).isEqualByComparingTo("2");
        assertThat(line.path("achievement").decimalValue()).isEqualByComparingTo("50");
        assertThat(line.path("grade").asText()).isEqualTo("Poor");
        assertThat(report.path("facts").toString()).contains("2 Jan 2025", "Penetap Uji", "1 indicators");
    }

    @Test
    void theQuarterlyTableIsCumulativeAndSaysWhichTargetsAreMissing() {
        JsonNode report = json("quarterly", ASKED);
        JsonNode line = row(report, 0, "code", COUNTED);
        assertThat(line.path("achievement1").decimalValue()).isEqualByComparingTo("200");
        assertThat(line.path("actual3").decimalValue()).isEqualByComparingTo("2");
        assertThat(line.path("achievement3").isNull()).isTrue();
        assertThat(line.path("achievement4").decimalValue()).isEqualByComparingTo("50");
        assertThat(remarks(report, line))
                .anySatisfy(remark -> assertThat(remark).contains("quarter II, III"));
        JsonNode early = row(json("quarterly", ASKED + "&quarter=1"), 0, "code", COUNTED);
        assertThat(early.path("actual1").decimalValue()).isEqualByComparingTo("2");
        assertThat(early.path("actual2").isNull()).isTrue();
    }

    @Test
    void theSlrtTableCountsComplaintsAtTheirServiceAndPeopleOnce() {
        JsonNode report = json("slrt", ASKED);
        JsonNode kis = row(report, 0, "name", "Health-insurance subsidy membership");
        assertThat(List.of(kis.path("complaints").asInt(), kis.path("people").asInt()))
                .containsExactly(2, 2);
        JsonNode whole = row(report, 0, "name", "All");
        assertThat(whole.path("complaints").asInt()).isEqualTo(4);
        assertThat(whole.path("people").asInt()).isEqualTo(2);
        assertThat(whole.path("services").asInt()).isEqualTo(3);
        assertThat(row(report, 0, "name", "Complaints without a recorded service")
                        .path("complaints")
                        .asInt())
                .isZero();
        assertThat(remarks(report, whole)).singleElement().asString().contains("add up to 3, but they are 2");
        assertThat(row(report, 1, "name", "Mar 2025").path("services").asInt()).isEqualTo(3);
        assertThat(row(report, 1, "name", "Feb 2025").path("complaints").asInt())
                .isZero();
    }

    @Test
    void theIndividualTableHasTheLinesOfOneOfficial() {
        JsonNode report = json("individual", ASKED + "&official=Manajer%20SLRT");
        assertThat(report.path("facts").toString()).contains("Manajer SLRT");
        List<JsonNode> rows = rows(report, 0);
        assertThat(rows)
                .isNotEmpty()
                .anySatisfy(row -> assertThat(row.path("code").asText()).isEqualTo(COUNTED));
        assertThat(rows)
                .noneSatisfy(row -> assertThat(row.path("code").asText()).isEqualTo("1.06.04.2.01"));
        assertThat(api.get("pimpinan", "/api/v1/reports/individual" + ASKED + "&official=Siapa")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theMinimumServicesHaveNumeratorAndDenominator() {
        JsonNode report = json("spm", "?year=2026");
        assertThat(rows(report, 0)).hasSize(5).allSatisfy(row -> {
            assertThat(row.path("part").isNumber()).isTrue();
            assertThat(row.path("whole").isNumber()).isTrue();
            assertThat(row.path("target").decimalValue()).isEqualByComparingTo("100");
        });
        assertThat(json("spm", "?year=2021").path("tables").path(0).path("rows"))
                .isEmpty();
    }

    @Test
    void theEfficiencyTableHasBothFormulasAndATotalThatCountsNothingTwice() throws Exception {
        budget("1.06.04", "1.000.000", "800.000");
        budget("1.06.04.2.01", "400.000", "391.400");
        budget("T1", "17.823.573.700", "17.493.879.375");
        budget(GUIDANCE, "100.000", "97.850");
        targets.saveAll(List.of(target(GUIDANCE, 2023, null, null, "10", "2023-01-02")));
        JsonNode report = json("efficiency", "?year=2023");
        JsonNode line = row(report, 0, "code", GUIDANCE);
        assertThat(line.path("achievement").decimalValue()).isEqualByComparingTo("0");
        assertThat(line.path("difference").decimalValue()).isEqualByComparingTo("-97.85");
        assertThat(line.path("quotient").decimalValue()).isEqualByComparingTo("0");
        JsonNode goal = row(report, 0, "code", "T1");
        assertThat(goal.path("pagu").decimalValue()).isEqualByComparingTo("17823573700");
        assertThat(goal.path("absorption").decimalValue()).isEqualByComparingTo("98.15");
        assertThat(row(report, 0, "code", "1.06.04.2.01").path("absorption").decimalValue())
                .isEqualByComparingTo("97.85");
        assertThat(row(report, 0, "name", "Total").path("pagu").decimalValue()).isEqualByComparingTo("17823573700");
        assertThat(Recomputed.formulas(file("pimpinan", "/reports.xlsx?form=efficiency&year=2023")))
                .hasSizeGreaterThan(4)
                .allSatisfy(formula -> assertThat(formula.computed()).isEqualTo(formula.stored()));
        assertThat(json("efficiency", "?year=2023&area=" + AREA)
                        .path("tables")
                        .path(0)
                        .path("rows"))
                .isEmpty();
    }

    private void budget(String code, String pagu, String realised) {
        BudgetForm form = new BudgetForm(code, "2023", "4", pagu, realised, "Laporan uji", null, null);
        budgets.enter(form, office.as("manajer"));
    }

    @Test
    void whatTheFormulasGiveIsWhatPageAndPaperShow() throws Exception {
        for (ReportForm form : ReportForm.values()) {
            String word = form.name().toLowerCase(Locale.ROOT);
            String asked = "?year=2025&area=" + AREA + "&format=";
            byte[] workbook = file("pimpinan", "/api/v1/reports/" + word + asked + "xlsx");
            assertThat(Recomputed.formulas(workbook))
                    .as(word)
                    .allSatisfy(formula -> assertThat(formula.computed())
                            .as(formula.address() + " " + formula.text())
                            .isEqualTo(formula.stored()));
            String paper = PdfText.all(file("pimpinan", "/api/v1/reports/" + word + asked + "pdf"));
            String page =
                    api.get("pimpinan", "/reports" + ASKED + "&form=" + word).body();
            for (String figure : figures(json(word, ASKED))) {
                assertThat(paper).as(word + " paper").contains(figure);
                assertThat(page).as(word + " page").contains(figure);
            }
        }
    }

    @Test
    void theAchievementFollowsACorrectedFigure() throws Exception {
        byte[] workbook = file("pimpinan", "/reports.xlsx?form=performance&year=2025&area=" + AREA);
        Recomputed.Formula achievement = Recomputed.formulas(workbook).stream()
                .filter(formula ->
                        formula.address().startsWith("G") && formula.stored().equals(50.0))
                .findFirst()
                .orElseThrow();
        String row = achievement.address().replaceAll("\\D", "");
        assertThat(Recomputed.after(workbook, "F" + row, 5, "G" + row)).isEqualTo(125.0);
        assertThat(Recomputed.after(workbook, "F" + row, 5, "H" + row)).isEqualTo("Sangat berhasil");
    }

    @Test
    void theSameFiguresAtTheSameMomentAreTheSameBytes() {
        Instant moment = Instant.parse("2025-12-31T03:00:00Z");
        List<byte[]> prints = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            clock.at(moment, () -> {
                Page words = new Page(text, Text.ID, null, "", null, LocalDate.of(2025, 12, 31), "");
                Asking asking = new Asking(ReportForm.PERFORMANCE, new Scope(2025, null, AREA), null, words);
                prints.add(ReportPdf.print(reports.read(asking), words));
            });
        }
        assertThat(prints.getFirst()).isEqualTo(prints.getLast());
        assertThat(PdfText.all(prints.getFirst()))
                .contains("DINAS SOSIAL KABUPATEN LAMONGAN", "50,00 %", "31 Des 2025 10.00 WIB", "Halaman 1 dari")
                .contains("Lamongan, 31 Desember 2025");
    }

    @Test
    void whoTakesAReportIsRecordedAndOthersAreRefused() throws Exception {
        file("manajer", "/reports.pdf?form=slrt&year=2024");
        assertThat(api.get("auditor", "/audit?user=manajer&type=list").body()).contains("slrt.pdf?year=2024");
        assertThat(api.get("admin", "/reports").statusCode()).isEqualTo(200);
        assertThat(api.get("auditor", "/reports").statusCode()).isEqualTo(200);
        for (String path : List.of("/reports", "/reports.xlsx", "/reports.pdf", "/api/v1/reports/slrt")) {
            assertThat(api.get("petugas", path).statusCode()).as(path).isEqualTo(403);
            assertThat(api.get("dinkes", path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(api.send(api.request("/api/v1/reports/slrt")).statusCode()).isEqualTo(401);
    }

    @Test
    void nonsenseIsTold() {
        assertThat(api.get("admin", "/api/v1/reports/none").statusCode()).isEqualTo(404);
        assertThat(api.get("admin", "/api/v1/reports/spm?format=doc").statusCode())
                .isEqualTo(422);
        assertThat(api.get("admin", "/api/v1/reports/spm?year=20x").body()).contains("\"field\":\"year\"");
    }

    private JsonNode json(String form, String query) {
        HttpResponse<String> answer = api.get("pimpinan", "/api/v1/reports/" + form + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer);
    }

    private byte[] file(String username, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        api.request(path)
                                .header("Authorization", "Bearer " + api.token(username))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static List<JsonNode> rows(JsonNode report, int table) {
        List<JsonNode> rows = new ArrayList<>();
        report.path("tables").path(table).path("rows").forEach(rows::add);
        return rows;
    }

    private static JsonNode row(JsonNode report, int table, String column, String value) {
        return rows(report, table).stream()
                .filter(row -> row.path(column).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not in " + report));
    }

    private static List<String> remarks(JsonNode report, JsonNode row) {
        return Stream.of(row.path("remark").asText().split(", "))
                .map(number -> report.path("remarks")
                        .path(Integer.parseInt(number) - 1)
                        .asText())
                .toList();
    }

    /** Every figure of the report as it is written in English. */
    private static List<String> figures(JsonNode report) {
        List<String> figures = new ArrayList<>();
        for (int table = 0; table < report.path("tables").size(); table++) {
            for (JsonNode row : rows(report, table)) {
                row.forEach(value -> {
                    if (value.isNumber()) {
                        figures.add(Notation.NUMBER.show(value.decimalValue(), Text.EN));
                    }
                });
            }
        }
        return figures;
    }
}
