package id.slrt.indicator.entered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.attachment.KeptFiles;
import id.slrt.indicator.Scope;
import id.slrt.shared.Problem;
import id.slrt.shared.Workbooks;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Office;
import id.slrt.support.Uploads;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class EnteredFiguresTest {
    private static final String API = "/api/v1/indicators/entered";
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Inject
    EnteredFigures figures;

    @Inject
    Entering entering;

    @Inject
    KeptFiles files;

    @Inject
    Office office;

    @Inject
    Api api;

    @Inject
    Uploads uploads;

    @Inject
    Browser browser;

    @Test
    void theFigureOfThePeriodItselfComesFirstThenTheLatestBeforeItsEnd() {
        String name = name();
        enter(name, "m02", "", "cumulative", "20");
        enter(name, "q2", "", "cumulative", "60");
        enter(name, "m06", "", "cumulative", "61");
        assertThat(value(name, new Scope(2025, 1, null))).isEqualByComparingTo("20");
        assertThat(value(name, new Scope(2025, 2, null))).isEqualByComparingTo("60");
        assertThat(value(name, new Scope(2025, 3, null))).isEqualByComparingTo("60");
        enter(name, "year", "", "cumulative", "120");
        assertThat(value(name, new Scope(2025, 3, null))).isEqualByComparingTo("60");
        assertThat(value(name, new Scope(2025, null, null))).isEqualByComparingTo("120");
    }

    @Test
    void howThingsStandInAYearServesItsQuartersButASumDoesNot() {
        String population = name();
        String sum = name();
        enter(population, "year", "", "as_at", "124.519");
        enter(sum, "year", "", "cumulative", "4900");
        Scope quarter = new Scope(2025, 1, null);
        assertThat(figures.values(List.of(population, sum), quarter)).containsOnlyKeys(population);
        assertThat(value(population, quarter)).isEqualByComparingTo("124519");
        enter(population, "q1", "", "as_at", "125.000");
        assertThat(value(population, quarter)).isEqualByComparingTo("125000");
    }

    @Test
    void anotherYearOrAreaNeverStandsIn() {
        String name = name();
        enter(name, "year", "35.24.05", "as_at", "7");
        assertThat(value(name, new Scope(2025, null, "35.24.05"))).isEqualByComparingTo("7");
        assertThat(value(name, new Scope(2025, null, null))).isNull();
        assertThat(value(name, new Scope(2025, null, "35.24.06"))).isNull();
        assertThat(value(name, new Scope(2024, null, "35.24.05"))).isNull();
    }

    @Test
    void aCorrectionIsANewVersionWithAReasonAndTheOldOneStays() {
        String name = name();
        EnteredFigure first = enter(name, "year", "", "as_at", "129419");
        Map<String, String> correction = form(name, "year", "", "as_at", "124519");
        correction.put("version", "1");
        assertThatThrownBy(() -> entering.enter(new EnteredForm(correction), new byte[0], office.as("manajer")))
                .satisfies(problem -> assertThat(((Problem) problem).errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.field()).isEqualTo("reason")));
        correction.put("reason", "Salah ketik");
        EnteredFigure second = entering.enter(new EnteredForm(correction), new byte[0], office.as("manajer"));
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.sha256()).as("the evidence there is still holds").isEqualTo(first.sha256());
        assertThat(figures.versions(first.key()))
                .extracting(figure -> figure.figure().intValue())
                .containsExactly(124519, 129419);
        assertThat(value(name, new Scope(2025, null, null))).isEqualByComparingTo("124519");
        assertThatThrownBy(() -> entering.enter(new EnteredForm(correction), new byte[0], office.as("manajer")))
                .hasMessage("entered_changed");
        assertThat(browser.open("pimpinan", "/indicators/entered/" + second.key())
                        .body())
                .contains("Salah ketik", "129.419", "124.519", "versi 2")
                .doesNotContain("Perbaiki angka ini");
    }

    @Test
    void aWithdrawnFigureNoLongerCounts() {
        String name = name();
        EnteredFigure figure = enter(name, "year", "", "as_at", "5");
        entering.withdraw(figure.key(), "1", "Bukan angka kami", office.as("manajer"));
        assertThat(value(name, new Scope(2025, null, null))).isNull();
        assertThat(figures.versions(figure.key())).hasSize(2);
        assertThatThrownBy(() -> enter(name, "year", "", "as_at", "6")).hasMessage("entered_already");
    }

    @Test
    void ofManyWhoEnterTheSameFigureOneWins() throws Exception {
        String name = name();
        List<Callable<String>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String typed = Integer.toString(i);
            attempts.add(() -> {
                try {
                    enter(name, "year", "", "as_at", typed);
                    return "stored";
                } catch (Problem problem) {
                    return problem.code();
                }
            });
        }
        List<String> ends = new ArrayList<>();
        try (ExecutorService office = Executors.newFixedThreadPool(8)) {
            for (Future<String> end : office.invokeAll(attempts)) {
                ends.add(end.get());
            }
        }
        assertThat(ends).containsOnlyOnce("stored");
        assertThat(ends).filteredOn("entered_already"::equals).hasSize(7);
    }

    @Test
    void theApiTakesAFigureWithItsEvidenceAndGivesItBack() {
        String name = name();
        byte[] evidence = workbook();
        HttpResponse<String> answer =
                uploads.send("manajer", API, "file", evidence, form(name, "q3", "", "as_at", "98,32"));
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode entered = Api.json(answer);
        assertThat(entered.path("figure").decimalValue()).isEqualByComparingTo("98.32");
        assertThat(entered.path("evidence").asText()).isEqualTo(Workbooks.MEDIA_TYPE);
        HttpResponse<byte[]> opened = uploads.bytes(
                "auditor", "/indicators/entered/" + entered.path("figureId").asLong() + "/evidence");
        assertThat(opened.body()).isEqualTo(evidence);
        assertThat(opened.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
        assertThat(Api.json(api.get("pimpinan", API + "?year=2025"))
                        .path("items")
                        .findValuesAsText("name"))
                .contains(name);
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        assertThat(wrong(workbook(), "figure", "1,472")).contains("1472", "1,4720");
        assertThat(wrong(workbook(), "figure", "banyak")).contains("\"field\":\"figure\"");
        assertThat(wrong(workbook(), "year", "1999")).contains("\"field\":\"year\"");
        assertThat(wrong(workbook(), "period", "m13")).contains("\"field\":\"period\"");
        assertThat(wrong(workbook(), "area", "35.24.99")).contains("\"field\":\"area\"");
        assertThat(wrong(workbook(), "source", "")).contains("\"field\":\"source\"");
        assertThat(wrong(new byte[0], "source", "SK")).contains("evidence_missing");
        assertThat(wrong("#!/bin/sh".getBytes(StandardCharsets.UTF_8), "source", "SK"))
                .contains("evidence_type");
        assertThat(wrong("PK\u0003\u0004 zip".getBytes(StandardCharsets.UTF_8), "source", "SK"))
                .contains("\"field\":\"file\"");
    }

    @Test
    void onlyTheManagerAndTheAdministratorEnter() {
        for (String reader : List.of("pimpinan", "auditor")) {
            assertThat(api.get(reader, API).statusCode()).isEqualTo(200);
            assertThat(browser.open(reader, "/indicators/entered").statusCode()).isEqualTo(200);
            assertThat(uploads.send(reader, API, "file", workbook(), form(name(), "year", "", "as_at", "1"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(browser.open(reader, "/indicators/entered/new").statusCode())
                    .isEqualTo(403);
        }
        assertThat(api.get("petugas", API).statusCode()).isEqualTo(403);
        assertThat(browser.open("admin", "/indicators/entered/new").statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePageSaysWhichFiguresAreMissing() {
        assertThat(browser.open("manajer", "/indicators/entered?year=2022").body())
                .contains("PMKS", "Belum diisi", "/indicators/entered/new?name=PMKS&amp;year=2022");
    }

    private String wrong(byte[] file, String field, String value) {
        Map<String, String> form = form(name(), "year", "", "as_at", "1");
        form.put(field, value);
        HttpResponse<String> answer = uploads.send("manajer", API, "file", file, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return answer.body();
    }

    private BigDecimal value(String name, Scope scope) {
        return figures.values(List.of(name), scope).get(name);
    }

    private EnteredFigure enter(String name, String period, String area, String kind, String figure) {
        return entering.enter(
                new EnteredForm(form(name, period, area, kind, figure)), workbook(), office.as("manajer"));
    }

    private static Map<String, String> form(String name, String period, String area, String kind, String figure) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "year",
                "2025",
                "period",
                period,
                "area",
                area,
                "kind",
                kind,
                "figure",
                figure,
                "source",
                "SK Bupati"));
    }

    private static String name() {
        return "TEST-" + NAMES.incrementAndGet();
    }

    private static byte[] workbook() {
        return Workbooks.make("Bukti", List.of("A"), List.of(10), _ -> {}, Map.of("Sumber", "SK Bupati"));
    }
}
