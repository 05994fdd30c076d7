package id.slrt.registry.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.slrt.registry.Corrections;
import id.slrt.registry.Looks;
import id.slrt.registry.NewPerson;
import id.slrt.registry.Person;
import id.slrt.registry.PersonForm;
import id.slrt.registry.Registry;
import id.slrt.registry.SnapshotApplied;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.support.Office;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One snapshot after the other: who came, who left, what changed, and that nothing is doubled or lost. */
@MicronautTest(transactional = false)
class SnapshotTest {
    private static final String TODAY = "2026-11-20";

    @Inject
    Imports imports;

    @Inject
    ImportRepository repository;

    @Inject
    ImportFiles files;

    @Inject
    Connections connections;

    @Inject
    Reading reading;

    @Inject
    Comparison comparison;

    @Inject
    Applying applying;

    @Inject
    SnapshotChanges changes;

    @Inject
    Registry registry;

    @Inject
    Office office;

    @Inject
    Heard heard;

    @Inject
    Corrections corrections;

    private final Deliveries file = new Deliveries();

    @Singleton
    static class Heard {
        final Set<Long> imports = ConcurrentHashMap.newKeySet();

        @EventListener
        void heard(SnapshotApplied event) {
            imports.add(event.importId());
        }
    }

    @Test
    void everybodyInTheFileIsInTheRegistryWithTheirHousehold() {
        RegistryImport done =
                deliver(file.with(1, 3).but(2, "NO_KK", file.card(1)).but(1, "JENIS_PMKS", "08;23"));
        assertThat(done)
                .extracting(
                        RegistryImport::state,
                        RegistryImport::rowsRead,
                        RegistryImport::rowsAccepted,
                        RegistryImport::peopleAdded)
                .containsExactly(ImportState.DONE, 3, 3, 3);
        Person first = person(1);
        assertThat(registry.members(Objects.requireNonNull(first.householdId())))
                .hasSize(2);
        assertThat(registry.household(first.householdId()).decile()).isEqualTo(3);
        assertThat(registry.categories(first.key())).containsExactly("08", "23");
        assertThat(heard.imports).contains(done.key());
        try (Connections.Lock afterwards = Objects.requireNonNull(waitForLock())) {
            assertThat(files.has(done)).as("the file is not kept").isFalse();
        }
    }

    @Test
    void theNextSnapshotTellsWhoCameWhoLeftAndWhatChanged() {
        deliver(file.with(1, 6));
        RegistryImport done = deliver(file.without(1)
                .with(7)
                .but(2, "DESIL", "1")
                .but(3, "PKH", "1")
                .but(4, "KD_DESA", "3524052007")
                .but(5, "NAMA", "Sulastri Baru")
                .but(5, "JENIS_PMKS", "08"));
        assertThat(listed(done, ChangeKind.LEFT)).contains(nik(1)).doesNotContain(nik(6));
        assertThat(listed(done, ChangeKind.CAME)).containsExactly(nik(7));
        assertThat(line(done, ChangeKind.DECILE, 2))
                .extracting(ChangedPerson::before, ChangedPerson::after)
                .containsExactly("3", "1");
        assertThat(line(done, ChangeKind.MEMBERSHIP, 3))
                .extracting(ChangedPerson::before, ChangedPerson::after)
                .containsExactly("", "pkh");
        assertThat(line(done, ChangeKind.VILLAGE, 4))
                .extracting(ChangedPerson::before, ChangedPerson::after)
                .containsExactly("35.24.05.2006", "35.24.05.2007");
        assertThat(line(done, ChangeKind.IDENTITY, 5).after()).contains("Sulastri Baru");
        assertThat(listed(done, ChangeKind.DECILE)).containsExactly(nik(2));
        assertThat(person(1).leftOn()).isEqualTo(TODAY);
        assertThat(person(3).pkh()).isTrue();
        assertThat(registry.categories(person(5).key())).containsExactly("08");
        assertThat(List.of(person(6).version(), person(3).version(), person(1).version()))
                .containsExactly(0, 1, 1);
    }

    @Test
    void whoLeftMayComeBackAsTheSamePerson() {
        deliver(file.with(1, 2));
        long id = person(1).key();
        String gone = file.csv();
        deliver(file.without(1));
        RegistryImport back = deliver(gone + "\n");
        assertThat(person(1)).extracting(Person::key, Person::leftOn).containsExactly(id, null);
        assertThat(listed(back, ChangeKind.CAME)).containsExactly(nik(1));
    }

    @Test
    void whatTheFileDoesNotSayStaysAsItIs() {
        deliver(file.with(1).but(1, "PKH", "1").but(1, "JENIS_PMKS", "08"));
        sql("UPDATE person SET phone = '+6281234567890' WHERE nik = ?", nik(1));
        deliver("NIK,NAMA,JNS_KEL,KD_DESA\n" + nik(1) + ",Sulastri Lain,P,3524052006\n");
        assertThat(person(1))
                .extracting(Person::name, Person::pkh, Person::phone, Person::motherName)
                .containsExactly("Sulastri Lain", true, "+6281234567890", "Painah");
        assertThat(registry.categories(person(1).key())).containsExactly("08");
    }

    @Test
    void whoHasNoNikIsKnownByFamilyCardNameAndBirthDate() {
        deliver(file.with(1, 2).but(1, "NIK", "").but(2, "NIK", ""));
        Person before = member(1);
        RegistryImport done = deliver(file.but(1, "NIK", nik(1)).but(2, "DESIL", "4"));
        assertThat(person(1).key()).isEqualTo(before.key());
        assertThat(person(1).noNikReason()).isNull();
        assertThat(done.peopleAdded()).isZero();
        assertThat(listed(done, ChangeKind.IDENTITY)).containsExactly(nik(1));
    }

    @Test
    void peopleOfTheDeskStayAndBecomeTheRegistrysWhenItKnowsThem() {
        Person known = register(1, "Sulastri No. 1");
        Person unknown = register(2, "Sulastri Dua");
        Person other = register(3, "Bambang Hariyanto");
        RegistryImport done = deliver(file.with(1).with(3).with(4));
        assertThat(person(1))
                .extracting(Person::key, Person::name, Person::origin)
                .containsExactly(known.key(), "Sulastri Nomor 1", "desk");
        assertThat(registry.require(unknown.key()).leftOn()).isNull();
        assertThat(listed(done, ChangeKind.LEFT)).doesNotContain(nik(1), nik(2), nik(3));
        assertThat(registry.require(other.key()).name()).isEqualTo("Bambang Hariyanto");
        assertThat(imports.rejectedRows(done.key(), 5, id.slrt.shared.Text.EN))
                .containsExactly(new RejectedRow(
                        3, "NAMA: The desk knows this NIK under a clearly different name. Check the identity card."));
    }

    @Test
    void aMergedPersonIsReachedUnderTheIdThatIsKept() {
        deliver(file.with(1, 4));
        long kept = person(2).key();
        sql("UPDATE person SET merged_into = ? WHERE nik = ?", kept, nik(1));
        sql("UPDATE person SET merged_into = ? WHERE nik = ?", person(4).key(), nik(3));
        RegistryImport done = deliver(file.without(2).but(1, "PKH", "1"));
        assertThat(registry.require(kept))
                .extracting(Person::pkh, Person::leftOn, Person::nik)
                .containsExactly(true, null, nik(2));
        assertThat(listed(done, ChangeKind.LEFT)).doesNotContain(nik(1), nik(2), nik(3), nik(4));
        assertThat(imports.rejectedRows(done.key(), 5, id.slrt.shared.Text.EN))
                .extracting(RejectedRow::words)
                .containsExactly("NIK: According to the registry this is the person of line 4.");
    }

    @Test
    void aNikThatAMergeReplacedLeadsToWhoStayed() {
        deliver(file.with(1, 2));
        Person kept = person(2);
        sql("""
                INSERT INTO record_merge (kind, pair_id, loser, survivor, loser_before, loser_after, survivor_before,
                    survivor_after, moved, categories, merged_by, merged_at, nik_gone)
                VALUES ('PERSON', 0, 0, ?, '{}', '{}', '{}', '{}', '[]', '[]', 'test', '2026-11-20', ?)""", kept.key(), nik(3));
        RegistryImport done = deliver(file.without(2).with(3).but(3, "PKH", "1"));
        assertThat(people(nik(3))).isEmpty();
        assertThat(person(2)).extracting(Person::key, Person::pkh).containsExactly(kept.key(), true);
        assertThat(done.peopleAdded()).isZero();
    }

    @Test
    void aFamilyCardThatWasMergedIsTheHouseholdItWasMergedInto() {
        deliver(file.with(1, 2));
        long goes = household(1);
        long stays = household(2);
        sql("UPDATE household SET merged_into = ? WHERE id = ?", stays, goes);
        sql("UPDATE person SET household_id = ? WHERE household_id = ?", stays, goes);
        RegistryImport same = deliver(file.with(3).but(3, "NO_KK", file.card(1)).but(3, "NIK", ""));
        assertThat(registry.members(stays)).extracting(Person::name).contains("Sulastri Nomor 1", "Sulastri Nomor 3");
        assertThat(registry.members(goes)).isEmpty();
        assertThat(same.peopleChanged()).isZero();
        RegistryImport next = deliver(file.without(2).but(1, "DESIL", "5").but(3, "DESIL", "5"));
        assertThat(next.peopleAdded()).isZero();
        assertThat(registry.household(stays).decile()).isEqualTo(5);
        assertThat(registry.household(goes).decile()).isEqualTo(3);
        deliver(file.with(2).but(1, "DESIL", "6").but(3, "DESIL", "6").but(2, "DESIL", "7"));
        assertThat(registry.household(stays).decile())
                .as("its own card goes before")
                .isEqualTo(7);
        assertThat(registry.members(stays)).hasSize(3);
    }

    @Test
    void aYearOfBirthIsTakenInAndGivesWayToADate() {
        deliver(file.with(1, 3)
                .but(1, "TGL_LAHIR", "1948")
                .but(2, "TGL_LAHIR", "00/00/1948")
                .but(2, "NIK", ""));
        long without = member(2).key();
        assertThat(List.of(person(1), member(2)))
                .extracting(Person::birthDate, Person::birthYear)
                .containsOnly(tuple(null, 1948));
        RegistryImport done = deliver(file.but(1, "TGL_LAHIR", "1948-04-05")
                .but(2, "TGL_LAHIR", "17/08/1948")
                .but(3, "TGL_LAHIR", "1948"));
        assertThat(done.peopleAdded()).isZero();
        assertThat(person(1))
                .extracting(Person::birthDate, Person::birthYear)
                .containsExactly(LocalDate.of(1948, 4, 5), null);
        assertThat(member(2))
                .extracting(Person::key, Person::birthDate, Person::birthYear)
                .containsExactly(without, LocalDate.of(1948, 8, 17), null);
        assertThat(person(3))
                .as("a date is better than a year")
                .extracting(Person::birthYear)
                .isNull();
        assertThat(person(3).birthDate()).isNotNull();
        assertThat(line(done, ChangeKind.IDENTITY, 1))
                .extracting(ChangedPerson::before, ChangedPerson::after)
                .containsExactly("Sulastri Nomor 1, 1948, P, NIK", "Sulastri Nomor 1, 1948-04-05, P, NIK");
    }

    @Test
    void aMergedPersonIsNotDoubledWhenTheComparisonHasToBeMadeAgain() {
        deliver(file.with(1, 2));
        sql(
                "UPDATE person SET merged_into = ?, version = version + 1 WHERE nik = ?",
                person(2).key(),
                nik(1));
        file.without(2).but(1, "PKH", "1").but(1, "NAMA", "Sulastri Digabung");
        RegistryImport done;
        try (Connections.Lock lock = Objects.requireNonNull(waitForLock())) {
            done = receive(file.csv());
            repository.start(done.key(), "QUEUED", java.time.Instant.parse("2026-11-20T01:00:00Z"));
            Reading.Result read = reading.read(done.key(), files.sent(done.fileHash()), (_, _) -> {});
            repository.move(done.key(), "READING", "COMPARING");
            comparison.compare(done.key(), read);
            Comparison.Result again = comparison.compare(done.key(), read);
            repository.move(done.key(), "COMPARING", "APPLYING");
            applying.apply(done, again, _ -> {});
        }
        assertThat(people(nik(1))).hasSize(1);
        assertThat(connections.<Long>run(
                        sql -> sql.number("SELECT COUNT(*) FROM person WHERE name = 'Sulastri Digabung'")))
                .isEqualTo(1);
        assertThat(person(2)).extracting(Person::pkh, Person::leftOn).containsExactly(true, null);
    }

    @Test
    void aMergedPersonWithoutNikIsReachedUnderTheIdThatIsKeptToo() {
        deliver(file.with(1, 2).but(1, "NIK", ""));
        long kept = person(2).key();
        sql("UPDATE person SET merged_into = ? WHERE id = ?", kept, member(1).key());
        RegistryImport done = deliver(file.without(2).but(1, "PKH", "1"));
        assertThat(done.peopleAdded()).isZero();
        assertThat(registry.require(kept))
                .extracting(Person::pkh, Person::leftOn)
                .containsExactly(true, null);
    }

    @Test
    void whoseRowHasNoReadableNumberHasNotLeft() {
        deliver(file.with(1, 3));
        RegistryImport done = deliver(file.without(3).but(1, "NIK", "3.52E+15").but(1, "NO_KK", "3.52E+15"));
        assertThat(done.rowsRejected()).isEqualTo(1);
        assertThat(person(1).leftOn()).isNull();
        assertThat(person(3).leftOn()).isEqualTo(TODAY);
    }

    @Test
    void membersOfOneCardHaveTheDecileOfTheRowThatLeads() {
        deliver(file.with(1, 3)
                .but(2, "NO_KK", file.card(1))
                .but(1, "DESIL", "2")
                .but(2, "DESIL", "6"));
        RegistryImport again = deliver(file.but(3, "PKH", "1"));
        assertThat(listed(again, ChangeKind.DECILE)).isEmpty();
        assertThat(again.peopleChanged()).isEqualTo(1);
        RegistryImport better = deliver(file.but(1, "DESIL", "4"));
        assertThat(better.peopleChanged()).isEqualTo(2);
        assertThat(listed(better, ChangeKind.DECILE)).containsExactlyInAnyOrder(nik(1), nik(2));
        assertThat(line(better, ChangeKind.DECILE, 2))
                .extracting(ChangedPerson::before, ChangedPerson::after)
                .containsExactly("2", "4");
        RegistryImport moved = deliver(file.but(3, "NO_KK", file.card(1)));
        assertThat(line(moved, ChangeKind.DECILE, 3))
                .extracting(ChangedPerson::before, ChangedPerson::after)
                .containsExactly("3", "4");
    }

    /** Issue 15, A7: their decile was dropped, since nobody kept a household for them. */
    @Test
    void peopleWithoutAFamilyCardHaveAHouseholdEachWithItsDecileAndAddress() {
        deliver(file.with(1, 3)
                .but(1, "NO_KK", "0")
                .but(1, "DESIL", "1")
                .but(2, "NO_KK", "")
                .but(2, "DESIL", "2")
                .but(3, "NO_KK", "-"));
        assertThat(Stream.of(1, 2, 3)
                        .map(n -> registry.household(person(n).householdId()).decile()))
                .containsExactly(1, 2, 3);
        assertThat(Stream.of(1, 2, 3).map(n -> person(n).householdId())).doesNotHaveDuplicates();
        assertThat(registry.members(person(1).householdId()))
                .extracting(Person::name)
                .containsExactly("Sulastri Nomor 1");

        RegistryImport same = deliver(file.with(4));
        assertThat(same.peopleChanged()).isZero();
        RegistryImport better = deliver(file.but(1, "DESIL", "5"));
        assertThat(listed(better, ChangeKind.DECILE)).containsExactly(nik(1));
        assertThat(registry.household(person(1).householdId()).decile()).isEqualTo(5);

        deliver(file.but(1, "NO_KK", file.card(1)).but(1, "DESIL", "4"));
        assertThat(person(1).householdId()).isEqualTo(household(1));
        assertThat(registry.household(household(1)).decile()).isEqualTo(4);
        deliver(file.but(1, "NO_KK", "0"));
        assertThat(person(1).householdId())
                .as("what the file does not say changes nothing")
                .isEqualTo(household(1));
    }

    /** Issue 15, A7: as an older version left them. */
    @Test
    void whoHadNoHouseholdGetsOneWithTheNextSnapshot() {
        deliver(file.with(1).but(1, "NO_KK", "0"));
        sql("UPDATE person SET household_id = NULL WHERE id = ?", person(1).key());
        sql("DELETE FROM household WHERE sole_person = ?", person(1).key());
        RegistryImport next = deliver(file.with(2));
        assertThat(next.peopleChanged()).isEqualTo(1);
        assertThat(registry.household(person(1).householdId()).decile()).isEqualTo(3);
        assertThat(deliver(file.with(3)).peopleChanged()).isZero();
    }

    @Test
    void aRejectedRowDoesNotLeadItsHousehold() {
        register(1, "Bambang Hariyanto");
        RegistryImport done = deliver(file.with(1, 2)
                .but(2, "NO_KK", file.card(1))
                .but(1, "DESIL", "9")
                .but(2, "DESIL", "4"));
        assertThat(done.rowsRejected()).isEqualTo(1);
        assertThat(registry.householdByCard(file.card(1)).orElseThrow().decile())
                .isEqualTo(4);
        assertThat(person(2).householdId()).isNotNull();
    }

    @Test
    void norDoesARowWithTheNikOfAnother() {
        RegistryImport done = deliver(file.with(1, 3)
                .but(2, "NIK", nik(1))
                .but(2, "NO_KK", file.card(9))
                .but(3, "NO_KK", file.card(9))
                .but(2, "DESIL", "9")
                .but(3, "DESIL", "4"));
        assertThat(done.rowsRejected()).isEqualTo(1);
        assertThat(person(3).householdId()).isEqualTo(household(9));
        assertThat(registry.householdByCard(file.card(9)).orElseThrow().decile())
                .isEqualTo(4);
    }

    @Test
    void killedThreeTimesItStillEndsRight() {
        RegistryImport job;
        try (Connections.Lock lock = Objects.requireNonNull(waitForLock())) {
            job = receive(file.with(1).csv());
            for (int i = 0; i < 3; i++) {
                repository.start(job.key(), i == 0 ? "QUEUED" : "READING", java.time.Instant.now());
            }
        }
        assertThat(await(job).state()).isEqualTo(ImportState.DONE);
        assertThat(people(nik(1))).hasSize(1);
    }

    @Test
    void aFileOfColumnNamesOnlySaysSo() {
        assertThat(await(receive(file.csv())))
                .extracting(RegistryImport::state, RegistryImport::problemCode)
                .containsExactly(ImportState.FAILED, "only_header");
    }

    @Test
    void whatIsKilledAgainAndAgainIsGivenUpInWords() {
        RegistryImport job;
        try (Connections.Lock lock = Objects.requireNonNull(waitForLock())) {
            job = receive(file.with(1).csv());
            for (int i = 0; i < 10; i++) {
                repository.start(job.key(), i == 0 ? "QUEUED" : "READING", java.time.Instant.now());
            }
        }
        assertThat(await(job))
                .extracting(RegistryImport::state, RegistryImport::problemCode)
                .containsExactly(ImportState.FAILED, "broke");
    }

    @Test
    void filesThatNobodyNeedsAreTidiedAway() throws IOException {
        Path folder = Files.createTempDirectory("slrt-files");
        Path home = Files.createDirectories(folder.resolve("imports"));
        for (String name : List.of("part-1.tmp", "a.sent", "b.sent", "7-rejected.csv")) {
            Files.setLastModifiedTime(
                    Files.createFile(home.resolve(name)),
                    java.nio.file.attribute.FileTime.from(java.time.Instant.parse("2026-01-01T00:00:00Z")));
        }
        Files.createFile(home.resolve("part-2.tmp"));
        new ImportFiles(folder.toString()).tidy(java.time.Instant.now(), "a"::equals, _ -> true);
        try (var left = Files.list(home)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.sent", "7-rejected.csv", "part-2.tmp");
        }
    }

    @Test
    void aBadRowIsSentBackAndThePersonItIsAboutStays() throws IOException {
        deliver(file.with(1, 4));
        RegistryImport done = deliver(
                file.but(1, "DESIL", "12").but(2, "NIK", "3.52E+15").again(3).but(4, "PKH", "1"));
        assertThat(done)
                .extracting(RegistryImport::rowsRead, RegistryImport::rowsAccepted, RegistryImport::rowsRejected)
                .containsExactly(5, 2, 3);
        List<String> lines =
                Files.readAllLines(imports.rejected(done.key(), office.as("manajer")), StandardCharsets.UTF_8);
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).startsWith("\ufeffNIK,NO_KK,").endsWith(",DESIL,KESALAHAN");
        assertThat(lines.get(1)).startsWith(nik(1)).contains(",12,").endsWith("DESIL: Desil harus 1 sampai 10.");
        assertThat(lines.get(2)).startsWith("3.52E+15").contains("Excel");
        assertThat(lines.get(3)).startsWith(nik(3)).endsWith("NIK: NIK sama dengan baris 4.");
        assertThat(listed(done, ChangeKind.LEFT)).doesNotContain(nik(1), nik(2), nik(3));
        assertThat(person(4).pkh()).isTrue();
    }

    @Test
    void ofRowsWithOneNikTheFirstIsBelievedWhateverElseIsWrongWithTheOthers() throws IOException {
        String again = file.with(1, 2).csv().lines().toList().get(1);
        RegistryImport done = deliver(file.csv() + again + "\n" + again.replace("Sulastri Nomor 1", "-") + "\n");
        assertThat(done)
                .extracting(RegistryImport::rowsRead, RegistryImport::rowsAccepted, RegistryImport::rowsRejected)
                .containsExactly(4, 2, 2);
        List<String> lines =
                Files.readAllLines(imports.rejected(done.key(), office.as("manajer")), StandardCharsets.UTF_8);
        assertThat(lines.get(1)).endsWith("NIK: NIK sama dengan baris 2.");
        assertThat(lines.get(2)).contains("NIK: NIK sama dengan baris 2.").contains("NAMA: ");
        assertThat(person(1).name()).isEqualTo("Sulastri Nomor 1");
    }

    @Test
    void killedAfterAnyStageItEndsTheSame() {
        deliver(file.with(1, 2));
        for (String stage : List.of("queued", "read", "compared", "half applied")) {
            file.with(3 + stage.length()).but(1, "NAMA", "Sulastri " + stage);
            RegistryImport job;
            try (Connections.Lock lock = Objects.requireNonNull(waitForLock())) {
                job = receive(file.csv());
                die(job, stage);
            }
            RegistryImport done = await(job);
            assertThat(done.state()).as(stage).isEqualTo(ImportState.DONE);
            assertThat(listed(done, ChangeKind.CAME)).as(stage).containsExactly(nik(3 + stage.length()));
            assertThat(person(1).name()).isEqualTo("Sulastri " + stage);
            assertThat(connections.<Long>run(
                            sql -> sql.number("SELECT COUNT(*) FROM person WHERE nik = ?", nik(3 + stage.length()))))
                    .isEqualTo(1);
        }
    }

    /** What a killed process leaves behind. */
    private void die(RegistryImport job, String stage) {
        if (stage.equals("queued")) {
            return;
        }
        repository.start(job.key(), "QUEUED", java.time.Instant.parse("2026-11-20T01:00:00Z"));
        Reading.Result read = reading.read(job.key(), files.sent(job.fileHash()), (_, _) -> {});
        if (stage.equals("read")) {
            return;
        }
        repository.move(job.key(), "READING", "COMPARING");
        Comparison.Result compared = comparison.compare(job.key(), read);
        if (stage.equals("compared")) {
            return;
        }
        repository.move(job.key(), "COMPARING", "APPLYING");
        assertThatThrownBy(() -> applying.apply(job, compared, percent -> {
                    if (percent == 100) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessageContaining("killed");
        assertThat(registry.page(0, 1)).isNotEmpty();
        assertThat(people(nik(3 + stage.length())))
                .as("nothing is half-written")
                .isEmpty();
    }

    @Test
    void aLossOfManyPeopleWaitsForSomebodyToConfirm() {
        deliver(file.with(1, 5));
        file.without(2).without(3).without(4).without(5).but(1, "PKH", "1");
        RegistryImport waiting =
                await(imports.receive(content(file.csv()), "half.csv", "DTSEN", TODAY, false, office.as("manajer")));
        assertThat(waiting.state()).isEqualTo(ImportState.WAITING);
        assertThat(waiting.peopleRemoved()).isGreaterThanOrEqualTo(4);
        assertThat(person(1).pkh()).isFalse();
        imports.confirm(waiting.key(), office.as("manajer"));
        assertThat(await(waiting).state()).isEqualTo(ImportState.DONE);
        assertThat(person(2).leftOn()).isEqualTo(TODAY);
    }

    @Test
    void aWaitingImportMayBeCancelledAndChangesNothing() {
        deliver(file.with(1, 3));
        RegistryImport waiting = await(imports.receive(
                content(file.without(2).without(3).csv()), "half.csv", "DTSEN", TODAY, false, office.as("manajer")));
        imports.cancel(waiting.key(), office.as("manajer"));
        assertThat(imports.require(waiting.key()).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(files.has(waiting)).isFalse();
        assertThat(person(2).leftOn()).isNull();
        assertThatThrownBy(() -> imports.confirm(waiting.key(), office.as("manajer")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void theSameFileIsNotAppliedTwiceAndNothingOlderAfterwards() {
        deliver(file.with(1));
        refused("file", "import_again", file.csv(), TODAY);
        refused("asOf", "import_older", file.with(2).csv(), "2026-01-01");
        refused("asOf", "date_future", file.csv(), "2199-01-01");
        refused("file", "import_empty", "", TODAY);
    }

    @Test
    void aFileNobodyCanReadFailsInWords() {
        RegistryImport failed = await(receive("Tanggal,Jumlah\n1," + nik(1) + "\n"));
        assertThat(failed.state()).isEqualTo(ImportState.FAILED);
        assertThat(failed.problemCode()).isEqualTo("no_header");
        RegistryImport useless = await(receive("NIK,NAMA,JNS_KEL,KD_DESA\n" + nik(1) + ",,P,1\n"));
        assertThat(useless.problemCode()).isEqualTo("no_row");
        assertThat(useless.rowsRejected()).isEqualTo(useless.rowsRead()).isPositive();
    }

    private void refused(String field, String code, String content, String asOf) {
        assertThatThrownBy(() -> imports.receive(content(content), "x.csv", "DTSEN", asOf, true, office.as("manajer")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .anySatisfy(error -> assertThat(error)
                                        .extracting("field", "code")
                                        .containsExactly(field, code)));
    }

    private RegistryImport deliver(Deliveries deliveries) {
        return deliver(deliveries.csv());
    }

    private RegistryImport deliver(String csv) {
        RegistryImport done = await(receive(csv));
        assertThat(done.state()).as(done.problem()).isEqualTo(ImportState.DONE);
        return done;
    }

    private RegistryImport receive(String csv) {
        return imports.receive(content(csv), "data.csv", "DTSEN", TODAY, true, office.as("manajer"));
    }

    private static ByteArrayInputStream content(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    private RegistryImport await(RegistryImport job) {
        for (int i = 0; i < 600 && imports.require(job.key()).state().isMoving(); i++) {
            if (!imports.work()) {
                pause();
            }
        }
        return imports.require(job.key());
    }

    private Connections.Lock waitForLock() {
        for (int i = 0; i < 100; i++) {
            Connections.Lock lock = connections.lock();
            if (lock != null) {
                return lock;
            }
            pause();
        }
        throw new IllegalStateException("an import is running");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Issue 15, A16: while the file delivers what was corrected, the correction stands and nothing is told as changed. */
    @Test
    void aCorrectionStandsUntilTheFileSaysSomethingElse() {
        deliver(file.with(1, 3));
        correct(1, form("Sulastri Menurut KTP", "5/4/1950", "istri"));
        RegistryImport again = deliver(file.but(2, "DESIL", "1"));
        assertThat(person(1))
                .extracting(Person::name, Person::birthDate, Person::relation)
                .containsExactly("Sulastri Menurut KTP", LocalDate.of(1950, 4, 5), "istri");
        assertThat(listed(again, ChangeKind.IDENTITY)).doesNotContain(nik(1));
        assertThat(person(1).warningList()).contains("nik_birth_date");
        deliver(file.but(1, "NAMA", "Sulastri Menurut KTP"));
        assertThat(person(1).name()).isEqualTo("Sulastri Menurut KTP");
        RegistryImport news = deliver(file.but(1, "NAMA", "Sulastri Baru"));
        assertThat(person(1).name()).isEqualTo("Sulastri Baru");
        assertThat(listed(news, ChangeKind.IDENTITY)).contains(nik(1));
        deliver(file.but(1, "NAMA", "Sulastri Nomor 1"));
        assertThat(person(1).name()).as("the file went back by itself").isEqualTo("Sulastri Nomor 1");
    }

    private void correct(int n, PersonForm form) {
        corrections.correct(person(n).key(), form, new Looks.From("search", null), office.as("petugas"));
    }

    private static PersonForm form(String name, String birth, String relation) {
        return new PersonForm(
                name, null, null, birth, null, null, null, null, null, relation, "true", "menurut KTP", null);
    }

    private String nik(int n) {
        return file.nik(n);
    }

    private Person person(int n) {
        return people(nik(n)).getFirst();
    }

    private List<Person> people(String nik) {
        return connections
                .run(sql -> sql.list("SELECT id FROM person WHERE nik = ?", row -> row.getLong(1), nik))
                .stream()
                .map(registry::require)
                .toList();
    }

    private Person member(int n) {
        return registry.members(
                        registry.householdByCard(file.card(n)).orElseThrow().key())
                .getFirst();
    }

    private long household(int n) {
        return registry.householdByCard(file.card(n)).orElseThrow().key();
    }

    private Person register(int n, String name) {
        return registry.register(
                new NewPerson(name, nik(n), "", "", "P", "35.24.05.2006", "", "", "", "true"),
                new Inputs(),
                "",
                office.as("petugas"));
    }

    private List<String> listed(RegistryImport job, ChangeKind kind) {
        return changes.list(job.key(), kind, 0, 1000, office.as("manajer")).items().stream()
                .map(ChangedPerson::nik)
                .toList();
    }

    private ChangedPerson line(RegistryImport job, ChangeKind kind, int n) {
        return changes.list(job.key(), kind, 0, 1000, office.as("manajer")).items().stream()
                .filter(line -> nik(n).equals(line.nik()))
                .findFirst()
                .orElseThrow();
    }

    private void sql(String statement, Object... args) {
        connections.run(sql -> sql.run(statement, args));
    }
}
