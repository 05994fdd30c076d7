package id.slrt.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.shared.AppClock;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "slrt.outbox.lanes", value = "0")
class LetterNumbersTest {
    /** Years in which no other test writes letters. */
    private static final Instant QUIET_YEAR = Instant.parse("2031-03-10T03:00:00Z");

    private static final Instant NEXT_YEAR = Instant.parse("2031-12-31T17:30:00Z");

    @Inject
    Letters letters;

    @Inject
    LetterRegister register;

    @Inject
    Desk desk;

    @Inject
    Office office;

    @Inject
    AppClock clock;

    @Inject
    TransactionOperations<Connection> transactions;

    @Test
    void manyAtOnceSomeOfWhichFailLeaveNoGapAndNoNumberTwice() throws Exception {
        List<Long> needs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            JsonNode file = desk.open("SKTM");
            needs.add(file.path("needs").get(0).path("needId").asLong());
        }
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < needs.size(); i++) {
                long need = needs.get(i);
                boolean fails = i % 4 == 3;
                all.add(threads.submit(() -> clock.at(QUIET_YEAR, () -> issue(need, fails))));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
        List<Integer> numbers = numbers(2031);
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    }

    /** Half past midnight in Lamongan on the first of January is still the old year in Greenwich. */
    @Test
    void numbersBeginAnewWithTheYearOfTheOffice() {
        long need = desk.open("SKTM").path("needs").get(0).path("needId").asLong();
        clock.at(NEXT_YEAR, () -> {
            Letter letter = letters.issue(need, "sktm", null, office.as("petugas"));
            assertThat(letter.number()).isEqualTo("1/474/413.111/I/2032");
        });
    }

    @Test
    void aSchemeIsRefusedThatWouldGiveTheSameNumberTwice() {
        assertThat(new LetterSeries("a", "{seq}/{kind}").fault()).contains("{year}");
        assertThat(new LetterSeries("a", "{kind}/{year}").fault()).contains("{seq}");
        assertThat(new LetterSeries("a", "{seq}/{urut}/{year}").fault()).contains("unknown");
        LetterSeries padded = new LetterSeries("a", "{kind}/{seq:4}/{month}-{year}");
        assertThat(padded.fault()).isEmpty();
        assertThat(padded.number(7, "460", "413", LocalDate.of(2026, 9, 1))).isEqualTo("460/0007/IX-2026");
    }

    private void issue(long need, boolean fails) {
        try {
            transactions.executeWrite(status -> {
                letters.issue(need, "sktm", null, office.as("petugas"));
                if (fails) {
                    throw new IllegalStateException("after the number was taken");
                }
                return null;
            });
        } catch (IllegalStateException e) {
            assertThat(fails).as(e.getMessage()).isTrue();
        }
    }

    private List<Integer> numbers(int year) {
        List<Integer> numbers = new ArrayList<>();
        register.export(
                new LetterRegister.Filter(year, null, null, null),
                office.as("manajer"),
                line -> numbers.addFirst(line.letter().seq()));
        return numbers;
    }
}
