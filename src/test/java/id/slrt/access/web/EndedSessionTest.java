package id.slrt.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.slrt.access.Tokens;
import id.slrt.access.Users;
import id.slrt.demo.DemoAccounts;
import id.slrt.shared.AppClock;
import id.slrt.support.Api;
import id.slrt.support.Office;
import io.micronaut.context.annotation.Value;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Issue 15, A2: the session ends while a form is open, without a script. */
@MicronautTest(transactional = false)
class EndedSessionTest {
    private static final String BODY = "person=7&complaints%5B0%5D.text=Anak+saya+sakit+%26+tak+punya+kartu"
            + "&needs%5B0%5D.service=KIS-PBI&needs%5B5%5D.service=ADMINDUK&note=%3Cb%3E+tebal";

    @Inject
    Api api;

    @Inject
    Office office;

    @Inject
    Users users;

    @Inject
    Tokens tokens;

    @Inject
    AppClock clock;

    @Value("${slrt.token.secret}")
    String secret;

    @Test
    void theSameUserSignsInAndGetsBackWhatSheSent() {
        HttpResponse<String> refused = sends(token("petugas", hoursAgo(11), hoursAgo(1)));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body())
                .contains("what you typed is not lost")
                .contains("name=\"next\" value=\"/cases/new?person=7\"")
                .doesNotContain("Anak saya");
        HttpResponse<String> entered = signsIn("petugas", kept(refused));
        assertThat(entered.statusCode()).isEqualTo(200);
        assertThat(entered.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("slrt_token="));
        assertThat(entered.body())
                .contains("action=\"/cases\"")
                .contains("name=\"complaints[0].text\" value=\"Anak saya sakit &amp; tak punya kartu\"")
                .contains("name=\"needs[5].service\" value=\"ADMINDUK\"")
                .contains("name=\"note\" value=\"&lt;b> tebal\"");
    }

    @Test
    void anotherUserOfThatBrowserNeverSeesIt() {
        String kept = kept(sends(token("petugas", hoursAgo(11), hoursAgo(1))));
        HttpResponse<String> entered = signsIn("manajer", kept);
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.body()).doesNotContain("Anak saya");
    }

    @Test
    void whatWasTamperedWithIsNothing() {
        String kept = kept(sends(token("petugas", hoursAgo(11), hoursAgo(1))));
        String changed = kept.substring(0, 40) + (kept.charAt(40) == 'A' ? 'B' : 'A') + kept.substring(41);
        assertThat(signsIn("petugas", changed).statusCode()).isEqualTo(303);
        assertThat(signsIn("petugas", "AAAA").statusCode()).isEqualTo(303);
    }

    @Test
    void aWrongPasswordInBetweenLosesNothing() {
        String kept = kept(sends(token("petugas", hoursAgo(11), hoursAgo(1))));
        HttpResponse<String> wrong = api.send(api.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=petugas&password=wrong&kept=" + kept)));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(kept(wrong)).isEqualTo(kept);
    }

    @Test
    void signingOutElsewhereIsAnEndToo() {
        String token = tokens.issue(users.all().stream()
                .filter(user -> user.username().equals("verifikator"))
                .findFirst()
                .orElseThrow());
        users.signOut(office.as("verifikator"));
        assertThat(kept(sends(token))).isNotEmpty();
    }

    @Test
    void nobodysFormAndAForgedSessionAreKeptForNobody() {
        assertThat(sends(token("petugas", hoursAgo(11), hoursAgo(1)) + "x").statusCode())
                .isEqualTo(303);
        assertThat(sends("nonsense").statusCode()).isEqualTo(303);
    }

    /** Forms take longer than a day of work: who is at work stays in, a day at most. */
    @Test
    void whoIsAtWorkStaysSignedIn() {
        assertThat(renewed(token("petugas", hoursAgo(9), inHours(1)))).isTrue();
        assertThat(renewed(token("petugas", hoursAgo(0), inHours(10)))).isFalse();
        assertThat(renewed(token("petugas", hoursAgo(25), inHours(1)))).isFalse();
    }

    @Test
    void theKeyOfWhatSheTypesIsHersAlone() {
        assertThat(session("petugas")).hasSize(88).isEqualTo(session("petugas")).isNotEqualTo(session("manajer"));
        assertThat(api.send(api.request("/session").GET()).statusCode()).isEqualTo(303);
    }

    private String session(String username) {
        return api.get(username, "/session").body();
    }

    private boolean renewed(String token) {
        HttpResponse<String> answer = api.send(
                api.request("/session").header("Cookie", "slrt_token=" + token).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().allValues("Set-Cookie").stream().anyMatch(cookie -> cookie.startsWith("slrt_token="));
    }

    private HttpResponse<String> sends(String token) {
        return api.send(api.request("/cases")
                .header("Cookie", "slrt_token=" + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", "http://127.0.0.1/cases/new?person=7")
                .POST(HttpRequest.BodyPublishers.ofString(BODY)));
    }

    private HttpResponse<String> signsIn(String username, String kept) {
        return api.send(api.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + username + "&password=" + DemoAccounts.PASSWORD
                        + "&next=%2F&kept=" + URLEncoder.encode(kept, StandardCharsets.UTF_8))));
    }

    private static String kept(HttpResponse<String> answer) {
        Matcher found = Pattern.compile("name=\"kept\" value=\"([^\"]+)\"").matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private Instant hoursAgo(int hours) {
        return clock.instant().minus(Duration.ofHours(hours));
    }

    private Instant inHours(int hours) {
        return clock.instant().plus(Duration.ofHours(hours));
    }

    private String token(String username, Instant issued, Instant expires) {
        try {
            long id = office.as(username).userId();
            int version = users.all().stream()
                    .filter(user -> user.username().equals(username))
                    .findFirst()
                    .orElseThrow()
                    .tokenVersion();
            SignedJWT token = new SignedJWT(
                    new JWSHeader(JWSAlgorithm.HS256),
                    new JWTClaimsSet.Builder()
                            .subject(Long.toString(id))
                            .claim("ver", version)
                            .issueTime(Date.from(issued))
                            .expirationTime(Date.from(expires))
                            .build());
            token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
