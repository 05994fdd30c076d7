package id.slrt.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.command.Program.Ended;
import id.slrt.registry.NewHousehold;
import id.slrt.registry.NewMember;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.duplicates.PairState;
import id.slrt.registry.duplicates.Twins;
import id.slrt.support.Families;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code slrt dedupe} as a process of its own, on the database of the tests. */
@MicronautTest(transactional = false)
class DedupeCommandTest {
    @TempDir
    Path folder;

    @Inject
    Twins twins;

    @Inject
    Registry registry;

    private final Random random = new Random(3);

    @Test
    void itProposesWhomItFindsAndSaysHowMany() throws Exception {
        registry.importHouseholds(IntStream.range(0, 300).mapToObj(this::stranger));
        Person one = twins.imported("Zaenabiyah Perintah Kusumaningrum", twins.nik());
        Person two = twins.imported("Zainabiyah Perintah Kusumaningrum", null);
        Ended ended = Program.slrt(folder, "dedupe");
        assertThat(ended.err()).doesNotContain("slrt:", "Exception");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out())
                .containsPattern("[1-9][\\d,]* people, [1-9][\\d,]* pairs compared")
                .containsPattern("[1-9][\\d,]* pairs of people and \\d[\\d,]* of households may be one")
                .doesNotContain("\r");
        assertThat(twins.find(one, two).orElseThrow().state()).isEqualTo(PairState.PROPOSED);
    }

    /** How rare a name is, is learned from everybody: it takes a crowd. */
    private NewHousehold stranger(int n) {
        return new NewHousehold(
                "352405120416%04d".formatted(1 + n),
                Families.BABAT,
                null,
                null,
                null,
                null,
                3,
                false,
                false,
                List.of(new NewMember(
                        null,
                        name() + " " + name(),
                        null,
                        LocalDate.of(1940, 1, 1).plusDays(random.nextInt(25_000)),
                        n % 2 == 0 ? "L" : "P",
                        "kepala_keluarga",
                        name(),
                        false,
                        false,
                        List.of())));
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            name.append("bdfghjklmnprstwy".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
        }
        return name.toString();
    }

    @Test
    void whatItDoesNotKnowIsSaidInOneLineWithAnExitCode() throws Exception {
        Ended ended = Program.slrt(folder, "dedupe", "--merge");
        assertThat(ended.exit()).isNotZero();
        assertThat(ended.err()).contains("--merge");
    }
}
