package id.slrt.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.registry.Registry;
import id.slrt.shared.CheckedCode;
import id.slrt.support.Api;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import io.micronaut.context.annotation.Property;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
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

    @Inject
    Registry registry;

    @Inject
    JdbcOperations jdbc;

    /** Issue 15, A11: a true code on a changed letter is seen. */
    @Test
    void anybodyLearnsWhetherALetterIsGenuineAndWhatStandsOnItAndNothingMore() {
        Letter letter = issue();
        String nik = Objects.requireNonNull(registry.require(letter.personId()).nik());
        HttpResponse<String> answer = check(letter.code(), "203.0.113.1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Genuine and in force", letter.number(), "Poverty letter", letter.signedAs(), "W*** P***")
                .doesNotContain("Wagirah", "Pertiwi", nik, letter.issuer());
        assertThat(check(CheckedCode.show(letter.code()).toLowerCase(Locale.ROOT), "203.0.113.1")
                        .body())
                .contains("Genuine");
        letters.cancel(letter.key(), "salah alamat", office.as("petugas"));
        assertThat(check(letter.code(), "203.0.113.1").body())
                .contains("Cancelled", letter.number(), "W*** P***")
                .doesNotContain("salah alamat", "Wagirah");
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

    /** Issue 15, A11: what is told is what was printed, whatever becomes of the record. */
    @Test
    void theNameIsTheOneOnThePaper() {
        Letter letter = issue();
        jdbc.execute(connection -> connection
                .createStatement()
                .executeUpdate("UPDATE person SET name = 'Zubaidah Kusuma' WHERE id = " + letter.personId()));
        assertThat(check(letter.code(), "203.0.113.5").body())
                .contains("W*** P***")
                .doesNotContain("Z*** K***");
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
