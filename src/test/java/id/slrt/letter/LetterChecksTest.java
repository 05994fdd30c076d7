package id.slrt.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.shared.CheckedCode;
import id.slrt.support.Api;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "slrt.outbox.lanes", value = "0")
class LetterChecksTest {
    private static final CheckedCode CODE = new CheckedCode(16);

    @Inject
    Api api;

    @Inject
    Desk desk;

    @Inject
    Office office;

    @Inject
    Letters letters;

    @Test
    void anybodyLearnsWhetherALetterIsGenuineAndNothingMore() {
        Letter letter = issue();
        HttpResponse<String> answer = check(letter.code(), "203.0.113.1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Genuine and in force")
                .doesNotContain(letter.number(), "Wagirah", "Pertiwi", "SKTM", letter.issuer(), "Pejabat");
        assertThat(check(CheckedCode.show(letter.code()).toLowerCase(Locale.ROOT), "203.0.113.1")
                        .body())
                .contains("Genuine");
        letters.cancel(letter.key(), "salah alamat", office.as("petugas"));
        assertThat(check(letter.code(), "203.0.113.1").body())
                .contains("Cancelled")
                .doesNotContain("salah alamat", letter.number());
    }

    @Test
    void aCodeOfNobodyAndACodeThatCannotBeOneGetTheSameAnswerInTheSameTime() {
        check("AAAA", "203.0.113.2");
        Instant begin = Instant.now();
        HttpResponse<String> impossible = check("ABCDEFGH", "203.0.113.2");
        Instant between = Instant.now();
        HttpResponse<String> nobodys = check(CODE.next(), "203.0.113.2");
        Instant end = Instant.now();
        assertThat(impossible.statusCode()).isEqualTo(404);
        assertThat(nobodys.statusCode()).isEqualTo(404);
        assertThat(impossible.body().replaceAll("/verify/\\w+", ""))
                .isEqualTo(nobodys.body().replaceAll("/verify/\\w+", ""));
        assertThat(Duration.between(begin, between)).isGreaterThanOrEqualTo(Duration.ofMillis(250));
        assertThat(Duration.between(between, end)).isGreaterThanOrEqualTo(Duration.ofMillis(250));
    }

    @Test
    void guessingIsStopped() {
        for (int i = 0; i < LetterChecks.PER_ADDRESS.allowed(); i++) {
            assertThat(check(CODE.next(), "203.0.113.3").statusCode()).isEqualTo(404);
        }
        assertThat(check(CODE.next(), "203.0.113.3").statusCode()).isEqualTo(429);
        assertThat(check(issue().code(), "203.0.113.4").statusCode()).isEqualTo(200);
    }

    @Test
    void everyWrongCharacterOfACodeIsNoticed() {
        String code = CODE.next();
        for (int at = 0; at < code.length(); at++) {
            char wrong = code.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(CODE.parse(code.substring(0, at) + wrong + code.substring(at + 1)))
                    .isEmpty();
        }
        assertThat(CODE.parse(CheckedCode.show(code))).contains(code);
    }

    private Letter issue() {
        long need = desk.open("SKTM").path("needs").get(0).path("needId").asLong();
        return letters.issue(need, "sktm", null, office.as("petugas"));
    }

    private HttpResponse<String> check(String code, String address) {
        return api.send(api.request("/verify/" + code)
                .header("X-Forwarded-For", address)
                .GET());
    }
}
