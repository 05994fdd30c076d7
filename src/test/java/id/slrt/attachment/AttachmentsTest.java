package id.slrt.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.shared.AppClock;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import id.slrt.support.Uploads;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "slrt.outbox.lanes", value = "0")
class AttachmentsTest {
    @Inject
    Api api;

    @Inject
    Uploads uploads;

    @Inject
    Browser browser;

    @Inject
    Desk desk;

    @Inject
    Office office;

    @Inject
    Attachments attachments;

    @Inject
    AttachmentFiles files;

    @Inject
    AttachmentRows rows;

    @Inject
    AttachmentSweep sweep;

    @Inject
    AppClock clock;

    @Test
    void aPhotoIsKeptCleanAndGivenBackSafely() {
        String ticket = desk.open("KIS-PBI").path("ticket").asText();
        HttpResponse<String> added = add("petugas", ticket, Photos.jpeg(300, 200, 6), Map.of("kind", "identity_card"));
        assertThat(added.statusCode()).isEqualTo(201);
        long id = Api.json(added).path("attachmentId").asLong();
        HttpResponse<byte[]> opened = uploads.bytes("verifikator", "/api/v1/attachments/" + id);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(Photos.read(opened.body()).getHeight()).isEqualTo(300);
        assertThat(Photos.contains(opened.body(), Photos.CAMERA)).isFalse();
        assertThat(AttachmentFiles.sha256(opened.body()))
                .isEqualTo(Api.json(added).path("sha256").asText());
        assertThat(opened.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(opened.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox", "default-src 'none'");
        assertThat(opened.headers().firstValue("Content-Type")).contains("image/jpeg");
        JsonNode file = Api.json(api.get("petugas", "/api/v1/cases/" + ticket));
        assertThat(file.path("attachments").get(0).path("kind").asText()).isEqualTo("identity_card");
        assertThat(file.path("history").findValuesAsText("kind")).contains("attachment_added");
        assertThat(browser.open("auditor", "/audit?type=case&subject=" + ticket.replace("-", ""))
                        .body())
                .contains("Lampiran dibuka", "verifikator");
    }

    @Test
    void aPdfIsSavedAndNeverShownInPlace() {
        String ticket = desk.open("KIS-PBI").path("ticket").asText();
        long id = id(add("petugas", ticket, Photos.pdf(UUID.randomUUID().toString()), Map.of()));
        HttpResponse<byte[]> opened = uploads.bytes("petugas", "/attachments/" + id);
        assertThat(opened.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
    }

    @Test
    void anAgencySeesThePapersOfItsNeedAndOfTheWholeCaseWhileItsReferralIsOpen() {
        JsonNode file = desk.open("KIS-PBI", "ADMINDUK");
        String ticket = file.path("ticket").asText();
        long health = file.path("needs").get(0).path("needId").asLong();
        long referral = desk.refer(health).path("referralId").asLong();
        desk.refer(file.path("needs").get(1).path("needId").asLong());
        long card = id(add("petugas", ticket, unique(), Map.of("kind", "identity_card")));
        long hospital = id(add("petugas", ticket, unique(), Map.of("need", Long.toString(health))));
        assertThat(status("dinkes", card)).isEqualTo(200);
        assertThat(status("dinkes", hospital)).isEqualTo(200);
        assertThat(status("disdukcapil", card)).isEqualTo(200);
        assertThat(status("disdukcapil", hospital)).isEqualTo(403);
        assertThat(status("rsud", card)).isEqualTo(403);
        assertThat(status("pimpinan", card)).isEqualTo(403);
        assertThat(status("fasilitator", card)).isEqualTo(200);
        assertThat(api.get("rsud", "/api/v1/cases/" + ticket + "/attachments").statusCode())
                .isEqualTo(403);
        assertThat(Api.json(api.get("disdukcapil", "/api/v1/cases/" + ticket + "/attachments"))
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(browser.open("dinkes", "/cases/" + ticket + "/attachments").body())
                .contains("KTP atau kartu identitas");
        long answer = id(add("dinkes", ticket, unique(), Map.of("kind", "health_paper")));
        assertThat(rows.findById(answer).orElseThrow().needId()).isEqualTo(health);
        desk.move("dinkes", referral, "claim", "{}");
        desk.move("dinkes", referral, "accept", "{}");
        desk.move("dinkes", referral, "complete", "{}");
        assertThat(status("dinkes", card)).isEqualTo(403);
        assertThat(status("petugas", answer)).isEqualTo(200);
    }

    @Test
    void aRemovedAttachmentLeavesATraceAndItsFileGoes() {
        String ticket = desk.open("KIS-PBI").path("ticket").asText();
        HttpResponse<String> added = add("petugas", ticket, unique(), Map.of());
        long id = id(added);
        String sha256 = Api.json(added).path("sha256").asText();
        assertThat(remove("verifikator", id, "salah orang").statusCode()).isEqualTo(403);
        assertThat(remove("petugas", id, "").statusCode()).isEqualTo(422);
        assertThat(remove("petugas", id, "salah orang").statusCode()).isEqualTo(200);
        assertThat(remove("manajer", id, "lagi").statusCode()).isEqualTo(409);
        assertThat(status("petugas", id)).isEqualTo(410);
        assertThat(browser.open("petugas", "/cases/" + ticket + "/attachments").body())
                .contains("salah orang", "Dihapus");
        sweep.sweep();
        assertThat(files.has(sha256)).as("just removed").isTrue();
        sweepLater();
        assertThat(files.has(sha256)).isFalse();
    }

    @Test
    void theSameFileIsKeptOnceAndStaysWhileAnyCaseHasIt() {
        String first = desk.open("KIS-PBI").path("ticket").asText();
        String second = desk.open("KIS-PBI").path("ticket").asText();
        byte[] photo = unique();
        long one = id(add("petugas", first, photo, Map.of()));
        assertThat(Api.json(add("petugas", first, photo, Map.of()))
                        .path("attachmentId")
                        .asLong())
                .isEqualTo(one);
        HttpResponse<String> other = add("petugas", second, photo, Map.of());
        assertThat(id(other)).isNotEqualTo(one);
        remove("petugas", one, "tidak perlu");
        sweepLater();
        assertThat(status("petugas", id(other))).isEqualTo(200);
    }

    /** Issue 15, A14: one photo may show two cards. */
    @Test
    void theSamePhotoOfAnotherKindIsAnotherAttachmentAndTheVerySameIsToldSo() {
        String ticket = desk.open("KIS-PBI").path("ticket").asText();
        byte[] photo = unique();
        HttpResponse<String> card = add("petugas", ticket, photo, Map.of("kind", "identity_card"));
        HttpResponse<String> family = add("petugas", ticket, photo, Map.of("kind", "family_card"));
        HttpResponse<String> noted = add("petugas", ticket, photo, Map.of("kind", "family_card", "note", "lembar dua"));
        HttpResponse<String> again = add("petugas", ticket, photo, Map.of("kind", "family_card"));
        assertThat(family.statusCode()).isEqualTo(201);
        assertThat(id(family)).isNotEqualTo(id(card));
        assertThat(Api.json(family).path("kind").asText()).isEqualTo("family_card");
        assertThat(id(noted)).isNotEqualTo(id(family));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Api.json(again).path("attachmentId").asLong()).isEqualTo(id(family));
        assertThat(Api.json(api.get("petugas", "/api/v1/cases/" + ticket))
                        .path("attachments")
                        .findValuesAsText("kind"))
                .containsExactly("identity_card", "family_card", "family_card");
    }

    /** Issue 15, A14. */
    @Test
    void aPhotoInAPhonesOwnFormatIsRefusedWithWhatToDo() {
        String ticket = desk.open("KIS-PBI").path("ticket").asText();
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        HttpResponse<String> page =
                uploads.send("petugas", "/cases/" + ticket + "/attachments", "file", heic, Map.of("back", "/"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("tangkapan layar", "Paling Kompatibel", "id=\"file-wrong\"");
    }

    @Test
    void aFileThatNobodyKeepsIsSweptAndOneThatIsAttachedMeanwhileComesBack() throws Exception {
        String orphan = files.keep(unique(), clock.instant().minus(Duration.ofHours(2)));
        String wanted = files.keep(unique(), clock.instant().minus(Duration.ofHours(2)));
        int[] asked = {0};
        files.sweep(clock.instant().minus(Duration.ofHours(1)), name -> {
            if (name.equals(wanted)) {
                return asked[0]++ > 0;
            }
            return !name.equals(orphan);
        });
        assertThat(files.has(orphan)).isFalse();
        assertThat(asked[0]).isEqualTo(2);
        assertThat(files.read(wanted)).isPresent();
    }

    /** Issue 15, C1: of an older backup of the database, or of another one, on this data directory. */
    @Test
    void aFileThatTheDatabaseNeverHeardOfStaysForAMonth() {
        byte[] bytes = unique();
        String ticket = desk.open("KIS-PBI").path("ticket").asText();
        add("petugas", ticket, unique(), Map.of());
        String strange = files.keep(bytes, clock.instant());
        sweepLater();
        assertThat(files.has(strange)).isTrue();
        String older = files.keep(unique(), clock.instant().minus(Duration.ofDays(3_000)));
        clock.at(clock.instant().plus(Duration.ofDays(31)), sweep::sweep);
        assertThat(files.has(strange)).isFalse();
        assertThat(files.has(older)).as("older than this database").isTrue();
    }

    @Test
    void whatIsWrongWithAFileIsToldAtTheField() {
        String ticket = desk.open("KIS-PBI").path("ticket").asText();
        HttpResponse<String> page = uploads.send(
                "petugas", "/cases/" + ticket + "/attachments", "file", "halo".getBytes(), Map.of("back", "/"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Hanya foto", "id=\"file-wrong\"");
        HttpResponse<String> none =
                uploads.send("petugas", "/cases/" + ticket + "/attachments", "file", new byte[0], Map.of());
        assertThat(none.body()).contains("Ambil foto atau pilih file");
        assertThat(add("petugas", ticket, unique(), Map.of("need", "999999999")).statusCode())
                .isEqualTo(422);
        assertThat(add("petugas", ticket, unique(), Map.of("kind", "x")).statusCode())
                .isEqualTo(422);
        assertThat(add("petugas", "ABCD-EFGH", unique(), Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void fromThePhonesCameraBackToThePageItWasTakenFor() {
        String ticket = desk.open("KIS-PBI").path("ticket").asText();
        HttpResponse<String> added = uploads.send(
                "fasilitator",
                "/cases/" + ticket + "/attachments",
                "photo",
                Photos.jpeg(400, 300, 8),
                Map.of("back", "/cases/" + ticket, "kind", "house"));
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(Browser.location(added)).isEqualTo("/cases/" + ticket);
    }

    private void sweepLater() {
        Instant later = clock.instant().plus(Duration.ofHours(2));
        clock.at(later, sweep::sweep);
    }

    /** A PDF that nobody has sent before. */
    private static byte[] unique() {
        return Photos.pdf(UUID.randomUUID().toString());
    }

    private HttpResponse<String> add(String username, String ticket, byte[] file, Map<String, String> fields) {
        return uploads.send(username, "/api/v1/cases/" + ticket + "/attachments", "file", file, fields);
    }

    private HttpResponse<String> remove(String username, long id, String reason) {
        return api.post(username, "/api/v1/attachments/" + id + "/remove", "{\"reason\":\"%s\"}".formatted(reason));
    }

    private int status(String username, long id) {
        return uploads.bytes(username, "/api/v1/attachments/" + id).statusCode();
    }

    private static long id(HttpResponse<String> added) {
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        return Api.json(added).path("attachmentId").asLong();
    }
}
