package id.slrt.registry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.slrt.registry.NewPerson;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 15, C7: a full data disk keeps new people from being found, nothing else. On a small disk of its own (Linux, root). */
@MicronautTest(transactional = false)
class FullDiskTest {
    @Inject
    Registry registry;

    @Inject
    Office office;

    @Inject
    PeopleReader people;

    @Inject
    AppClock clock;

    @TempDir
    Path disk;

    private IndexFollower follower;
    private PersonSearch search;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()) == 0);
        follower = new IndexFollower(people, clock, disk.toString());
        search = new PersonSearch(follower);
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (follower != null) {
            follower.stop();
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    void theOldIndexGoesOnServingAndCatchesUpWhenThereIsRoom() throws IOException {
        Person known = register();
        assertThat(found(known)).isTrue();
        fill();
        Person later = register();
        assertThatThrownBy(() -> search.catchUp()).isNotNull();
        // what the failed one gave back
        fill();
        assertThatThrownBy(() -> search.catchUp()).isNotNull();
        assertThat(found(known)).isTrue();
        assertThat(found(later)).isFalse();

        Files.delete(disk.resolve("other"));
        search.catchUp();
        assertThat(found(known)).isTrue();
        assertThat(found(later)).isTrue();
    }

    @Test
    void aStartOnAFullDiskServesTheIndexThatIsThere() throws IOException {
        Person known = register();
        assertThat(found(known)).isTrue();
        follower.stop();
        Person later = register();
        fill();
        follower = new IndexFollower(people, clock, disk.toString());
        search = new PersonSearch(follower);
        assertThat(found(known)).isTrue();
        assertThat(disk.resolve("index")).isNotEmptyDirectory();

        Files.delete(disk.resolve("other"));
        search.catchUp();
        assertThat(found(later)).isTrue();
    }

    private Person register() {
        String name = Desk.invented() + " " + Desk.invented() + " " + Desk.invented();
        NewPerson form = new NewPerson(name, null, "lost", "5/4/1961", "P", "35.24.05.1001", null, null, null, null);
        return registry.register(form, new Inputs(), "", office.as("petugas"));
    }

    private boolean found(Person person) {
        return search.find(Wanted.named(person.name()), 10, null).stream()
                .anyMatch(found -> found.id() == person.key());
    }

    private void fill() throws IOException {
        byte[] page = new byte[4096];
        try (OutputStream out =
                Files.newOutputStream(disk.resolve("other"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(page);
            }
        } catch (IOException _) {
            // full
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
