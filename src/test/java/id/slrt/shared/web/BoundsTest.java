package id.slrt.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.support.Api;
import id.slrt.support.Desk;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is too much is refused before anything is done with it. */
@MicronautTest(transactional = false)
class BoundsTest {
    /** Less than the work itself took, also on a machine with much else to do. */
    private static final Duration AT_ONCE = Duration.ofSeconds(6);

    @Inject
    Api api;

    /** Issue 15, B10: 30,000 needs took 15.9 s, each compared with those before it. */
    @Test
    void thousandsOfNeedsAreRefusedAtOnce() {
        String need = "{\"person\":0,\"service\":\"KIP\"}";
        refused("/api/v1/cases", Desk.newCase(Desk.nik(), "KIP").replace(need, many(need, 30_000)), 413);
        HttpResponse<String> answer =
                refused("/api/v1/cases", Desk.newCase(Desk.nik(), "KIP").replace(need, many(need, 5_000)), 422);
        assertThat(answer.body()).contains("At most 30.").hasSizeLessThan(2_000);
    }

    /** Issue 15, B10 and C7: a dozen such bodies, taken apart before they were counted, ended the service. */
    @Test
    void aBodyOfUntoldLengthIsNotRead() {
        for (String path : List.of("/api/v1/cases", "/api/v1/handovers", "/api/v1/referrals/bulk", "/login")) {
            HttpRequest.Builder request = api.request(path)
                    .header("Authorization", "Bearer " + api.token("petugas"))
                    .header(
                            "Content-Type",
                            path.equals("/login") ? "application/x-www-form-urlencoded" : "application/json")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                            ("{\"people\":[" + many("{}", 200_000) + "]}").getBytes(StandardCharsets.UTF_8))));
            long begun = System.nanoTime();
            assertThat(api.send(request).statusCode()).as(path).isEqualTo(411);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
        }
    }

    /** A percent sign without its digits is the sender's fault. */
    @Test
    void aFormWhoseEncodingIsBrokenIsRefused() {
        for (String body : List.of("%", "a=%", "%zz=")) {
            HttpRequest.Builder request = api.request("/track")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            assertThat(api.send(request).statusCode()).as(body).isEqualTo(400);
        }
    }

    @Test
    void aSpoiledNoticeIsPassedOver() {
        for (String notice : List.of("%zz", "%7C", "no_such_notice")) {
            assertThat(api.send(api.request("/track")
                                    .header("Cookie", "slrt_notice=" + notice)
                                    .GET())
                            .statusCode())
                    .as(notice)
                    .isEqualTo(200);
        }
    }

    /** Issue 15, B10: 40,000 numbers took 7.2 s. */
    @Test
    void thousandsOfIdsAreRefusedAtOnce() {
        refused("/api/v1/needs/referrals", "{\"ids\":[" + many("123456", 40_000) + "]}", 413);
        refused("/api/v1/needs/referrals", "{\"ids\":[" + many("1", 40_000) + "]}", 422);
        refused("/api/v1/referrals/bulk", "{\"move\":\"claim\",\"ids\":[" + many("1", 40_000) + "]}", 422);
        refused("/api/v1/handovers/1/receive", "{\"arrived\":[" + many("1", 40_000) + "]}", 422);
    }

    /** Issue 15, B11: of two values nobody knows which was meant. */
    @Test
    void aNameTwiceInOneBodyIsRefused() {
        String body = Desk.newCase(Desk.nik(), "KIP").replace("\"consent\":true", "\"consent\":false,\"consent\":true");
        assertThat(body).contains("\"consent\":false,\"consent\":true");
        assertThat(api.post("petugas", "/api/v1/cases", body).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> refused(String path, String body, int status) {
        api.token("petugas");
        long begun = System.nanoTime();
        HttpResponse<String> answer = api.post("petugas", path, body);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
        return answer;
    }

    private static String many(String one, int times) {
        return String.join(",", Collections.nCopies(times, one));
    }
}
