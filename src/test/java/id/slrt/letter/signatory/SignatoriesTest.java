package id.slrt.letter.signatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.shared.Problem;
import id.slrt.support.Office;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "slrt.outbox.lanes", value = "0")
class SignatoriesTest {
    @Inject
    Signatories signatories;

    @Inject
    Office office;

    private final String post = "t" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theRightOneSignsOnEachDay() {
        add("definitive", "Bu Kepala", "1/1/2026", "30/6/2026");
        add("plt", "Pak Pelaksana Tugas", "1/7/2026", "");
        add("plh", "Bu Harian", "10/7/2026", "12/7/2026");
        add("definitive", "Pak Kepala Baru", "1/10/2026", "");
        assertThat(on("2025-12-31")).isEqualTo("nobody");
        assertThat(on("2026-06-30")).isEqualTo("Kepala Bu Kepala");
        assertThat(on("2026-07-01")).isEqualTo("Plt. Kepala Pak Pelaksana Tugas");
        assertThat(on("2026-07-10")).isEqualTo("Plh. Kepala Bu Harian");
        assertThat(on("2026-07-12")).isEqualTo("Plh. Kepala Bu Harian");
        assertThat(on("2026-07-13")).isEqualTo("Plt. Kepala Pak Pelaksana Tugas");
        Signatory deputy = signatories.all().stream()
                .filter(one -> one.post().equals(post) && one.standing() == Standing.PLT)
                .findFirst()
                .orElseThrow();
        signatories.save(
                deputy.key(),
                form("plt", "Pak Pelaksana Tugas", "1/7/2026", "30/9/2026"),
                List.of(post),
                office.as("admin"));
        assertThat(on("2026-10-01")).isEqualTo("Kepala Pak Kepala Baru");
    }

    @Test
    void twoCannotHoldAPostInTheSameWayOnOneDay() {
        add("definitive", "Bu Kepala", "1/1/2026", "30/6/2026");
        assertThat(refused("definitive", "30/6/2026", "")).containsExactly("signatory_overlap");
        assertThat(refused("definitive", "1/1/2025", "")).containsExactly("signatory_overlap");
        add("definitive", "Pak Kepala", "1/7/2026", "");
    }

    /** A row that is not there yet cannot be locked. */
    @Test
    void pressedFourTimesAtOnceThereIsOne() throws InterruptedException {
        add("definitive", "Bu Kepala", "1/1/2026", "30/6/2026");
        AtomicInteger refused = new AtomicInteger();
        try (ExecutorService four = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                four.submit(() -> {
                    try {
                        add("plt", "Pak Pelaksana Tugas", "1/1/2027", "");
                    } catch (Problem _) {
                        refused.incrementAndGet();
                    }
                });
            }
        }
        assertThat(refused).hasValue(3);
        assertThat(signatories.all().stream().filter(one -> one.post().equals(post) && one.standing() == Standing.PLT))
                .hasSize(1);
    }

    @Test
    void whatIsWrongIsToldAtTheField() {
        assertThat(refused("plt", "1/1/0001", "")).containsExactly("date_year");
        assertThat(refused("plt", "1/1/2026", "31/12/9999")).containsExactly("date_year");
        assertThat(refused("plt", "31/6/2026", "")).containsExactly("date_none");
        assertThat(refused("plt", "2/7/2026", "1/7/2026")).containsExactly("signatory_order");
        assertThat(refused("plh", "2/7/2026", "")).containsExactly("signatory_plh_end");
        assertThat(refused("wakil", "2/7/2026", "")).containsExactly("unknown_word");
        assertThat(refused("plt", "", "")).containsExactly("required");
    }

    private void add(String standing, String name, String from, String to) {
        signatories.save(null, form(standing, name, from, to), List.of(post), office.as("admin"));
    }

    private List<String> refused(String standing, String from, String to) {
        List<String> codes = new ArrayList<>();
        assertThatThrownBy(() -> add(standing, "Seseorang", from, to))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> problem.errors().forEach(error -> codes.add(error.code())));
        return codes;
    }

    private SignatoryForm form(String standing, String name, String from, String to) {
        return new SignatoryForm(post, standing, "Kepala", name, "", "", from, to);
    }

    private String on(String day) {
        return signatories
                .on(post, LocalDate.parse(day))
                .map(one -> one.printedTitle() + " " + one.name())
                .orElse("nobody");
    }
}
