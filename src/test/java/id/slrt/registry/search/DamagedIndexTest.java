package id.slrt.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.registry.NewPerson;
import id.slrt.registry.Registry;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index can be thrown away; whoever searches does not learn that its files were damaged. */
@MicronautTest(transactional = false)
class DamagedIndexTest {
    private static final String NAME = "Wagiyem Sudarsono Kertopati";

    @Inject
    Registry registry;

    @Inject
    Office office;

    @Inject
    PeopleReader people;

    @Inject
    AppClock clock;

    @TempDir
    Path data;

    private IndexFollower follower;

    @BeforeEach
    void somebody() {
        NewPerson form = new NewPerson(NAME, null, "lost", "5/4/1961", "P", "35.24.05.1001", null, null, null, null);
        registry.register(form, new Inputs(), "", office.as("petugas"));
        follower = newFollower();
        assertThat(find(follower)).isNotEmpty();
    }

    @AfterEach
    void close() {
        follower.stop();
    }

    @Test
    void damageWhileSearchingIsMendedByTheNextSearch() throws IOException {
        truncate();
        assertThat(find(follower)).isNotEmpty();
    }

    @Test
    void damageFoundAtStartIsMendedInTheSamePlace() throws IOException {
        follower.stop();
        truncate();
        follower = newFollower();
        assertThat(find(follower)).isNotEmpty();
        try (Stream<Path> made = Files.list(data)) {
            assertThat(made.map(path -> path.getFileName().toString())).containsExactly("index");
        }
    }

    private IndexFollower newFollower() {
        return new IndexFollower(people, clock, data.toString());
    }

    private static List<Found> find(IndexFollower of) {
        return new PersonSearch(of).find(Wanted.named(NAME), 10, null);
    }

    private void truncate() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("index"))) {
            for (Path file : files.filter(path -> !path.endsWith("write.lock")).toList()) {
                Files.newByteChannel(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                        .close();
            }
        }
    }
}
