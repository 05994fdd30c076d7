package id.slrt.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.intake.Tickets;
import id.slrt.letter.template.LetterTemplates;
import id.slrt.shared.Problem;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "slrt.outbox.lanes", value = "0")
class LetterTest {
    @Inject
    Api api;

    @Inject
    Desk desk;

    @Inject
    Browser browser;

    @Inject
    Office office;

    @Inject
    Letters letters;

    @Inject
    LetterTemplates templates;

    @Test
    void aLetterSaysWhoAndWhatAndCarriesItsNumberAndCode() {
        JsonNode file = desk.open("KIP");
        Letter letter = letters.issue(need(file), "rekomendasi", null, office.as("petugas"));
        String paper = Papers.text(letters.pdf(letter.key(), office.as("petugas")));
        assertThat(paper)
                .contains("SURAT REKOMENDASI", "Nomor: " + letter.number(), "Wagirah Pertiwi")
                .contains("5 April 19", "Bedahan, Babat", "Dinas Pendidikan", "tidak tercatat", "Contoh Pejabat")
                .contains(letter.code().substring(0, 4) + "-", "/verify/" + letter.code())
                .doesNotContain("{", "KONSEP");
        assertThat(letter.number()).matches(letter.seq() + "/460/413\\.111/[IVX]+/" + letter.year());
        JsonNode after = Api.json(
                api.get("petugas", "/api/v1/cases/" + file.path("ticket").asText()));
        assertThat(after.path("letters").get(0).path("number").asText()).isEqualTo(letter.number());
        assertThat(after.path("history").findValuesAsText("kind")).contains("letter_issued");
    }

    @Test
    void theSameLetterPrintsAgainByteForByteAfterItsTextChangedAndTheServerStartedAgain() {
        Letter letter = letters.issue(need(desk.open("SKTM")), "sktm", "beasiswa", office.as("petugas"));
        byte[] first = letters.pdf(letter.key(), office.as("petugas"));
        String before = templates.live("sktm").text();
        templates.save("sktm", before + "\n\nKalimat baru tentang {name}.", true, null, office.as("admin"));
        try {
            assertThat(letters.pdf(letter.key(), office.as("petugas"))).isEqualTo(first);
            try (ApplicationContext second = ApplicationContext.builder("test")
                    .properties(Map.of("micronaut.server.port", -1, "slrt.outbox.lanes", 0))
                    .start()) {
                Letters restarted = second.getBean(Letters.class);
                assertThat(restarted.pdf(letter.key(), office.as("petugas"))).isEqualTo(first);
            }
            assertThat(LetterBytes.sha256(first)).isEqualTo(letter.sha256());
        } finally {
            templates.save("sktm", before, true, null, office.as("admin"));
        }
    }

    @Test
    void aDraftIsMarkedAndTakesNoNumber() {
        long need = need(desk.open("SKTM"));
        String draft = Papers.text(letters.previewPdf(need, "sktm", "berobat", office.as("petugas")));
        assertThat(draft).contains("KONSEP", "berobat").doesNotContain("/verify/");
        assertThat(letters.ofCase(caseOf(need))).isEmpty();
    }

    @Test
    void aNeedHasOneLetterOfAKindUntilItIsCancelledAndTheCancelledOneKeepsItsNumber() {
        long need = need(desk.open("KIP"));
        Letter letter = letters.issue(need, "rekomendasi", null, office.as("petugas"));
        assertThatThrownBy(() -> letters.issue(need, "rekomendasi", null, office.as("petugas")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("letter_already"));
        assertThat(cancel("verifikator", letter, "salah nama").statusCode()).isEqualTo(403);
        assertThat(cancel("petugas", letter, " ").statusCode()).isEqualTo(422);
        assertThat(cancel("petugas", letter, "salah nama").statusCode()).isEqualTo(200);
        assertThat(cancel("manajer", letter, "lagi").statusCode()).isEqualTo(409);
        Letter next = letters.issue(need, "rekomendasi", null, office.as("petugas"));
        assertThat(next.seq()).isGreaterThan(letter.seq());
        assertThat(browser.open("petugas", "/letters?number=" + letter.number()).body())
                .contains(letter.number(), "Dibatalkan");
    }

    @Test
    void theOneSearchBoxKnowsANumberOfALetterFromADate() {
        Letter letter = letters.issue(need(desk.open("SKTM")), "sktm", "beasiswa", office.as("petugas"));
        String found =
                browser.send("petugas", "/search", "q=" + letter.number()).body();
        assertThat(found).contains("/letters?number=", "Cari surat ini");
        assertThat(browser.send("petugas", "/search", "q=5/4/1971").body()).doesNotContain("Cari surat ini");
        assertThat(browser.send("fasilitator", "/search", "q=" + letter.number())
                        .body())
                .doesNotContain("Cari surat ini");
    }

    @Test
    void onlyTheKindsOfItsServiceAndOnlyTheRolesOfTheKind() {
        long need = need(desk.open("KIP"));
        assertThat(issue("petugas", need, "sktm").statusCode()).isEqualTo(422);
        assertThat(issue("petugas", need, "tidak_ada").statusCode()).isEqualTo(422);
        assertThat(issue("fasilitator", need, "rekomendasi").statusCode()).isEqualTo(403);
        assertThat(issue("dinkes", need, "rekomendasi").statusCode()).isEqualTo(403);
        HttpResponse<String> issued = issue("verifikator", need, "rekomendasi");
        assertThat(issued.statusCode()).isEqualTo(201);
        long id = Api.json(issued).path("letterId").asLong();
        assertThat(issued.headers().firstValue("Location")).contains("/api/v1/letters/" + id);
        assertThat(api.get("dinkes", "/api/v1/letters/" + id).statusCode()).isEqualTo(403);
        HttpResponse<String> pdf = api.get("petugas", "/api/v1/letters/" + id);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    @Test
    void aNeedThatWaitsForVerificationGetsNoLetterYet() {
        JsonNode file = desk.open("USUL-DTKS");
        assertThat(browser.open("petugas", "/cases/" + file.path("ticket").asText() + "/letters")
                        .body())
                .contains("Belum ada surat");
    }

    @Test
    void openingALetterIsALookAtItsCase() {
        JsonNode file = desk.open("SKTM");
        Letter letter = letters.issue(need(file), "sktm", null, office.as("petugas"));
        browser.open("verifikator", "/letters/" + letter.key() + "/pdf");
        String ticket = Tickets.parse(file.path("ticket").asText()).orElseThrow();
        assertThat(browser.open("auditor", "/audit?type=case&subject=" + ticket).body())
                .contains("Surat dibuka", "verifikator");
    }

    private HttpResponse<String> issue(String username, long need, String kind) {
        return api.post(username, "/api/v1/needs/" + need + "/letters", "{\"kind\":\"%s\"}".formatted(kind));
    }

    private HttpResponse<String> cancel(String username, Letter letter, String reason) {
        return api.post(
                username, "/api/v1/letters/" + letter.key() + "/cancel", "{\"reason\":\"%s\"}".formatted(reason));
    }

    private long caseOf(long need) {
        return letters.preview(need, "sktm", null, office.as("petugas")).file().key();
    }

    private static long need(JsonNode file) {
        return file.path("needs").get(0).path("needId").asLong();
    }
}
