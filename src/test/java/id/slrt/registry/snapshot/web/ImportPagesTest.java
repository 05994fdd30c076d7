package id.slrt.registry.snapshot.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.registry.Registry;
import id.slrt.support.Api;
import id.slrt.support.Chance;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Imports over the API and as pages: uploading, watching, deciding, and reading the lists. */
@MicronautTest(transactional = false)
class ImportPagesTest {
    private static final String IMPORTS = "/api/v1/registry/imports";
    private static final String HEADER = "NIK,NO_KK,NAMA,JNS_KEL,KD_DESA,DESIL\n";
    private static final String BOUNDARY = "----slrt";

    @Inject
    Api api;

    /** Born two days later than the people of other tests, whose numbers it might meet. */
    private final String nik = "35240547047%05d".formatted(Chance.random().nextInt(10_000, 99_999));

    @Test
    void aFileIsTakenInAndItsProgressAndErrorsCanBeRead() {
        HttpResponse<String> accepted =
                upload("admin", "data.csv", file(nik, "3") + ",,Tanpa Nomor,P,3524052006,\n", "2026-11-20");
        assertThat(accepted.statusCode()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        JsonNode done = awaitEnd("admin", location);
        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(List.of(
                        done.path("rowsRead").asInt(),
                        done.path("rowsAccepted").asInt(),
                        done.path("rowsRejected").asInt(),
                        done.path("added").asInt()))
                .containsExactly(2, 1, 1, 1);
        assertThat(api.get("admin", done.path("errorsUrl").asText()).body()).contains("KESALAHAN", "Tanpa Nomor");
        for (String path : List.of(
                done.path("errorsUrl").asText(), "/imports/" + done.path("id").asInt() + "/rejected")) {
            assertThat(api.get("admin", path).headers().allValues("Cache-Control"))
                    .as(path)
                    .containsExactly("no-store");
        }
        assertThat(api.get("manajer", "/imports").body())
                .contains("/imports/" + done.path("id").asInt());
    }

    @Test
    void whatIsWrongWithADeliveryIsToldAtItsField() {
        JsonNode problem = Api.json(upload("admin", "data.csv", file(nik, "3"), "soon"));
        assertThat(problem.path("status").asInt()).isEqualTo(422);
        assertThat(problem.path("errors").findValuesAsText("field")).containsExactly("asOf");
        JsonNode nothing = Api.json(api.send(multipart("admin", IMPORTS, "")));
        assertThat(nothing.path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("source", "asOf", "file");
    }

    @Test
    void aFileThatCannotBeReadFailsWithWordsInTheCallersLanguage() {
        String location = upload("manajer", "data.csv", "Tanggal;Jumlah\n1;2" + nik + "\n", "2026-11-20")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        JsonNode failed = awaitEnd("manajer", location);
        assertThat(failed.path("state").asText()).isEqualTo("failed");
        assertThat(failed.path("problem").asText()).startsWith("There is no header row");
        assertThat(api.get("manajer", "/imports/" + failed.path("id").asInt()).body())
                .contains("NIK, NAMA, JNS_KEL, KD_DESA");
    }

    @Test
    void onlyAdministratorsAndManagersDeliver() {
        for (String other : List.of("petugas", "verifikator", "fasilitator", "pimpinan", "dinkes", "auditor")) {
            assertThat(upload(other, "data.csv", file(nik, "3"), "2026-11-20").statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
    }

    @Test
    void theListsNamePeopleForManagerAndBackOfficeOnly() throws IOException {
        apply(file(nik, "3"));
        int next = apply(file(nik, "1") + "," + "3524050101" + nik.substring(10) + ",Sulastri Datang,P,3524052006,1\n");
        assertThat(api.get("verifikator", "/imports/" + next + "/changes/decile")
                        .body())
                .contains("Sulastri Impor", Registry.lastFour(nik), ">1<")
                .doesNotContain(nik);
        assertThat(api.get("manajer", "/imports/" + next + "/changes/came").body())
                .contains("Sulastri Datang");
        assertThat(api.get("admin", "/imports/" + next + "/changes/decile").statusCode())
                .isEqualTo(403);
        assertThat(api.get("admin", "/imports/" + next).body()).doesNotContain("/changes/decile", "Sulastri Impor");
        assertThat(api.get("manajer", "/imports/" + next + "/changes/other").statusCode())
                .isEqualTo(404);
        assertThat(api.get("manajer", "/imports/latest").body()).contains("/imports/" + next);
        assertThat(api.get("auditor", "/audit?type=import&subject=" + next).body())
                .contains("decile");
    }

    @Test
    void aListCanBeTakenAsAWorkbook() throws IOException {
        apply(file(nik, "3"));
        int next = apply(file(nik, "2"));
        assertThat(workbook("/imports/" + next + "/changes/decile/xlsx"))
                .anySatisfy(row -> assertThat(List.of(row.getCellText(1), row.getCellText(4), row.getCellText(5)))
                        .containsExactly(nik, "3", "2"));
    }

    private List<Row> workbook(String path) throws IOException {
        HttpRequest request = api.request(path)
                .header("Authorization", "Bearer " + api.token("manajer"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient();
                ReadableWorkbook workbook = new ReadableWorkbook(
                        new ByteArrayInputStream(client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                                .body()))) {
            return workbook.getFirstSheet().read();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anXlsxFileIsUploadedLikeAnyOther() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Data");
            List<String> names = List.of("NIK", "NO_KK", "NAMA", "JNS_KEL", "KD_DESA", "DESIL");
            for (int i = 0; i < names.size(); i++) {
                sheet.value(0, i, names.get(i));
                sheet.value(
                        1,
                        i,
                        List.of(nik, "", "Sulastri Impor", "P", "3524052006", "4")
                                .get(i));
                sheet.value(2, i, "x");
            }
        }
        String location = api.send(multipart("admin", IMPORTS, part("data.xlsx", bytes.toByteArray(), "2026-11-20")))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        JsonNode done = confirm(location);
        assertThat(done.path("rowsAccepted").asInt()).isEqualTo(1);
        List<Row> rejected = workbook(done.path("errorsUrl").asText());
        assertThat(List.of(
                        rejected.getFirst().getCellText(0), rejected.getFirst().getCellText(6)))
                .containsExactly("NIK", "KESALAHAN");
        assertThat(rejected.getLast().getCellText(6)).startsWith("NIK: NIK harus 16 angka");
    }

    @Test
    void everythingElseStaysSmall() {
        String large = "x".repeat(13 << 20);
        assertThat(api.post("petugas", "/api/v1/cases", large).statusCode()).isEqualTo(413);
        assertThat(api.send(api.request("/login")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("username=" + large)))
                        .statusCode())
                .isEqualTo(413);
    }

    private int apply(String csv) {
        return confirm(upload("manajer", "data.csv", csv, "2026-11-20")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .path("id")
                .asInt();
    }

    /** Other tests' people are not in the file, so it may have to be confirmed. */
    private JsonNode confirm(String location) {
        JsonNode ended = awaitEnd("manajer", location);
        if (ended.path("state").asText().equals("waiting")) {
            assertThat(api.post("manajer", location + "/apply", "").statusCode())
                    .isEqualTo(200);
            ended = awaitEnd("manajer", location);
        }
        assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("done");
        return ended;
    }

    private JsonNode awaitEnd(String username, String location) {
        JsonNode answer = Api.json(api.get(username, location));
        for (int i = 0;
                i < 400
                        && List.of("queued", "reading", "comparing", "applying")
                                .contains(answer.path("state").asText());
                i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            answer = Api.json(api.get(username, location));
        }
        if (answer.path("state").asText().equals("waiting") && username.equals("admin")) {
            return confirm(location);
        }
        return answer;
    }

    private static String file(String nik, String decile) {
        return HEADER + nik + ",3524050101" + nik.substring(10) + ",Sulastri Impor,P,3524052006," + decile + "\n";
    }

    private HttpResponse<String> upload(String username, String name, String content, String asOf) {
        return api.send(multipart(username, IMPORTS, part(name, content.getBytes(StandardCharsets.UTF_8), asOf)));
    }

    private static String part(String name, byte[] content, String asOf) {
        return field("source", "DTSEN") + field("asOf", asOf) + "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                + new String(content, StandardCharsets.ISO_8859_1)
                + "\r\n";
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private HttpRequest.Builder multipart(String username, String path, String parts) {
        return api.request(path)
                .header("Authorization", "Bearer " + api.token(username))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        (parts + "--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.ISO_8859_1)));
    }
}
