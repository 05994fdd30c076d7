package id.slrt.registry.duplicates.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.registry.NewMember;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.duplicates.DuplicatePair;
import id.slrt.registry.duplicates.Duplicates;
import id.slrt.registry.duplicates.PairFilter;
import id.slrt.registry.duplicates.PairKind;
import id.slrt.registry.duplicates.PairState;
import id.slrt.registry.duplicates.Twins;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class MergeTest {
    @Inject
    Twins twins;

    @Inject
    Rows rows;

    @Inject
    Merges merges;

    @Inject
    Duplicates duplicates;

    @Inject
    Registry registry;

    @Inject
    Office office;

    @Test
    void theSnapshotsRecordStaysAndTakesWhatItLacks() {
        Person old = twins.imported("Siti Maskanah", null, "08");
        String nik = twins.nik();
        Person desk = twins.atDesk("Siti Maskana", nik);
        MergeRecord merge = merges.merge(twins.pair(old, desk), MergeForm.DEFAULT, manager());
        assertThat(merge.survivor()).isEqualTo(old.key());
        Person person = registry.survivor(desk.key());
        assertThat(person)
                .extracting(Person::key, Person::name, Person::nik, Person::phone, Person::noNikReason)
                .containsExactly(old.key(), "Siti Maskanah", nik, "+6281234567890", null);
        assertThat(stored(desk).values()).containsEntry("nik", null);
    }

    @Test
    void undoingPutsBothBackToTheLetter() {
        Person old = twins.imported("Kasmirah", null, "08");
        Person desk = twins.atDesk("Kasmira", twins.nik());
        twins.execute("INSERT INTO person_ppks (person_id, category) VALUES (?, '24')", desk.key());
        Map<String, String> before = stored(old).values();
        Map<String, String> beforeDesk = stored(desk).values();
        MergeRecord merge = merges.merge(
                twins.pair(old, desk),
                new MergeForm(null, Map.of("name", side(desk, old), "phone", side(desk, old)), null, null),
                manager());
        assertThat(stored(old).values()).isNotEqualTo(before).containsEntry("name", "Kasmira");
        assertThat(registry.categories(old.key())).containsExactly("08", "24");
        Merges.Undone undone = merges.undo(merge.id(), manager());
        assertThat(undone.kept()).isEmpty();
        assertThat(stored(old).values()).isEqualTo(before);
        assertThat(stored(desk).values()).isEqualTo(beforeDesk);
        assertThat(stored(desk).mergedInto()).isNull();
        assertThat(registry.categories(old.key())).containsExactly("08");
        assertThat(duplicates.require(merge.pairId()).state()).isEqualTo(PairState.PROPOSED);
    }

    @Test
    void aYearOfBirthIsKeptUnlessTheOtherKnowsTheDateAndComesBack() {
        Person old = twins.imported("Mbah Sarinten", null);
        Person desk = twins.atDesk("Mbah Sarintin", twins.nik());
        twins.execute("UPDATE person SET birth_date = NULL, birth_year = 1948 WHERE id = ?", old.key());
        MergeRecord kept = merges.merge(
                twins.pair(old, desk), new MergeForm(null, Map.of("birth", side(old, desk)), null, null), manager());
        assertThat(registry.require(old.key()))
                .extracting(Person::birthDate, Person::birthYear)
                .containsExactly(null, 1948);
        assertThat(registry.require(old.key()).warningList()).contains("nik_birth_date");
        merges.undo(kept.id(), manager());
        MergeRecord dated = merges.merge(twins.pair(old, desk), MergeForm.DEFAULT, manager());
        assertThat(registry.require(old.key()))
                .extracting(Person::birthDate, Person::birthYear)
                .containsExactly(desk.birthDate(), null);
        assertThat(merges.undo(dated.id(), manager()).kept()).isEmpty();
        assertThat(stored(old).values()).containsEntry("birth_date", null).containsEntry("birth_year", "1948");
        assertThat(stored(desk).values())
                .containsEntry("birth_date", desk.birthDate().toString())
                .containsEntry("birth_year", null);
    }

    @Test
    void whatWasChangedSinceTheMergeStaysAndIsTold() {
        Person old = twins.imported("Painem", null);
        Person desk = twins.atDesk("Painem", twins.nik());
        MergeRecord merge = merges.merge(twins.pair(old, desk), MergeForm.DEFAULT, manager());
        twins.execute("UPDATE person SET phone = '+6285000000000' WHERE id = ?", old.key());
        assertThat(merges.undo(merge.id(), manager()).kept()).containsExactly("phone");
        assertThat(stored(old).values())
                .containsEntry("phone", "+6285000000000")
                .containsEntry("nik", null);
        assertThat(stored(desk).values()).containsEntry("nik", desk.nik()).containsEntry("phone", "+6281234567890");
    }

    @Test
    void aNikThatSomebodyElseGotMeanwhileIsNotTakenFromThem() {
        Person old = twins.imported("Sukinem", null);
        Person desk = twins.atDesk("Sukinem", twins.nik());
        MergeRecord merge = merges.merge(twins.pair(old, desk), MergeForm.DEFAULT, manager());
        twins.execute("UPDATE person SET nik = NULL WHERE id = ?", old.key());
        Person other = twins.atDesk("Sutinem", desk.nik());
        assertThat(merges.undo(merge.id(), manager()).kept()).contains("nik");
        assertThat(stored(other).values()).containsEntry("nik", desk.nik());
        assertThat(stored(desk).values()).containsEntry("nik", null);
    }

    @Test
    void inAChainEverybodyLeadsToTheLastAndBackStepByStep() {
        Person a = twins.atDesk("Tarmini", null);
        Person b = twins.atDesk("Tarmini", null);
        Person c = twins.imported("Tarmini", twins.nik());
        long second = twins.pair(b, c);
        MergeRecord first = merges.merge(twins.pair(a, b), new MergeForm(b.key(), null, null, null), manager());
        MergeRecord last = merges.merge(second, MergeForm.DEFAULT, manager());
        assertThat(registry.survivor(a.key()).key()).isEqualTo(c.key());
        assertThat(stored(a).mergedInto()).isEqualTo(c.key());
        assertThat(registry.records(List.of(c.key()))).containsExactlyInAnyOrder(a.key(), b.key(), c.key());
        assertThat(registry.all(List.of(a.key())).get(a.key()))
                .extracting(Person::key, Person::nik, Person::mergedInto)
                .containsExactly(a.key(), c.nik(), c.key());
        refused("merge_covered", () -> merges.undo(first.id(), manager()));
        merges.undo(last.id(), manager());
        assertThat(stored(a).mergedInto()).isEqualTo(b.key());
        merges.undo(first.id(), manager());
        assertThat(registry.survivor(a.key()).key()).isEqualTo(a.key());
        refused("merge_undone", () -> merges.undo(first.id(), manager()));
    }

    @Test
    void otherProposalsOfTheOneMergedAwayWaitUntilItIsUndone() {
        Person a = twins.atDesk("Juminten", null);
        Person b = twins.atDesk("Juminten", null);
        Person c = twins.imported("Juminten", twins.nik());
        long other = twins.pair(a, b);
        MergeRecord merge = merges.merge(twins.pair(a, c), MergeForm.DEFAULT, manager());
        assertThat(duplicates.require(other).state()).isEqualTo(PairState.COVERED);
        merges.undo(merge.id(), manager());
        assertThat(duplicates.require(other).state()).isEqualTo(PairState.PROPOSED);
    }

    @Test
    void whoLooksAtOldDataIsToldToLookAgain() {
        Person old = twins.imported("Wagirah", null);
        Person desk = twins.atDesk("Wagirah", null);
        long pair = twins.pair(old, desk);
        twins.execute("UPDATE person SET name = 'Wagirah Ayu', version = version + 1 WHERE id = ?", desk.key());
        Person a = old.key() < desk.key() ? old : desk;
        Person b = a == old ? desk : old;
        refused(
                "duplicate_changed",
                () -> merges.merge(pair, new MergeForm(null, null, a.version(), b.version()), manager()));
        assertThat(duplicates.require(pair).state()).isEqualTo(PairState.PROPOSED);
    }

    @Test
    void ofTwoWhoMergeAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        for (int i = 0; i < 5; i++) {
            long pair = twins.pair(twins.imported("Lasminah", null), twins.atDesk("Lasminah", null));
            List<Callable<String>> both = List.of(() -> tryToMerge(pair), () -> tryToMerge(pair));
            List<String> answers = new ArrayList<>();
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<String> answer : executor.invokeAll(both)) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).containsExactlyInAnyOrder("merged", "duplicate_decided");
        }
    }

    @Test
    void twoHouseholdsBecomeOneAndTwoAgain() {
        List<Person> older = twins.household(member("Sukardi", "L"), member("Kasmini", "P"));
        List<Person> newer = twins.household(member("Sukardi", "L"), member("Kasmini", "P"), member("Eko", "L"));
        long stays = newer.getFirst().householdId();
        long goes = older.getFirst().householdId();
        twins.execute("UPDATE household SET decile = NULL WHERE id = ?", stays);
        MergeRecord merge = merges.merge(
                twins.pair(PairKind.HOUSEHOLD, goes, stays, 30), new MergeForm(stays, null, null, null), manager());
        assertThat(registry.members(stays)).hasSize(5);
        assertThat(registry.household(stays).decile()).isEqualTo(2);
        String card = registry.household(goes).familyCardNo();
        assertThat(registry.householdByCard(card).orElseThrow().key()).isEqualTo(stays);
        assertThat(merges.undo(merge.id(), manager()).kept()).isEmpty();
        assertThat(registry.members(stays)).extracting(Person::key).containsExactlyElementsOf(keys(newer));
        assertThat(registry.members(goes)).extracting(Person::key).containsExactlyElementsOf(keys(older));
        assertThat(registry.household(stays).decile()).isNull();
        assertThat(registry.householdByCard(card).orElseThrow().key()).isEqualTo(goes);
    }

    @Test
    void whoIsLimitedToAnAreaDecidesNothingOutsideIt() {
        Viewer elsewhere = limitedTo("35.24.01");
        Viewer here = limitedTo("35.24.05");
        long people = twins.pair(twins.imported("Suwarti Batas", null), twins.atDesk("Suwarti Batas", null));
        for (long pair : List.of(people, twins.pairOfHouseholds("Sukarno Batas", "Sumini Batas"))) {
            refused("duplicate_outside_area", () -> duplicates.open(pair, elsewhere));
            refused("duplicate_outside_area", () -> duplicates.apart(pair, "lain", elsewhere));
            refused("duplicate_outside_area", () -> merges.merge(pair, MergeForm.DEFAULT, elsewhere));
            MergeRecord merge = merges.merge(pair, MergeForm.DEFAULT, here);
            refused("duplicate_outside_area", () -> merges.undo(merge.id(), elsewhere));
            merges.undo(merge.id(), here);
            assertThat(ids(here)).contains(pair);
            assertThat(ids(elsewhere)).doesNotContain(pair);
        }
    }

    @Test
    void aNikThatTheSurvivorGaveUpIsNotTakenFromWhoGotItMeanwhile() {
        Person old = twins.imported("Sukirah", twins.nik());
        Person desk = twins.atDesk("Sukirah", twins.nik());
        MergeRecord merge = merges.merge(
                twins.pair(old, desk), new MergeForm(null, Map.of("nik", side(desk, old)), null, null), manager());
        Person other = twins.atDesk("Pairah", old.nik());
        assertThat(merges.undo(merge.id(), manager()).kept()).containsExactly("nik");
        assertThat(stored(other).values()).containsEntry("nik", old.nik());
        assertThat(stored(desk).values()).containsEntry("nik", desk.nik());
        assertThat(stored(old).values()).containsEntry("nik", null);
    }

    @Test
    void whoStaysIsMissedBySnapshotsAndKeepsWhatALaterOneConfirmed() {
        Person old = twins.imported("Sarmini", null, "08");
        Person desk = twins.atDesk("Sarmini", twins.nik());
        twins.execute("UPDATE person SET last_import = 900001 WHERE id = ?", old.key());
        MergeForm intoDesk = new MergeForm(desk.key(), null, null, null);
        long pair = twins.pair(old, desk);
        MergeRecord merge = merges.merge(pair, intoDesk, manager());
        assertThat(stored(desk).values()).containsEntry("last_import", "900001");
        assertThat(merges.undo(merge.id(), manager()).kept()).isEmpty();
        assertThat(stored(desk).values()).containsEntry("last_import", null);
        assertThat(registry.categories(desk.key())).isEmpty();
        MergeRecord again = merges.merge(pair, intoDesk, manager());
        twins.execute("UPDATE person SET last_import = 900002 WHERE id = ?", desk.key());
        assertThat(merges.undo(again.id(), manager()).kept()).containsExactly("categories");
        assertThat(registry.categories(desk.key())).containsExactly("08");
    }

    @Test
    void theListOfMergesEndsAtTheViewersArea() {
        long pair = twins.pair(twins.imported("Sukesih", null), twins.atDesk("Sukesih", null));
        long merge = merges.merge(pair, MergeForm.DEFAULT, manager()).id();
        assertThat(merges.list(0, 100, limitedTo("35.24.05")).items())
                .extracting(MergeRecord::id)
                .contains(merge);
        assertThat(merges.list(0, 100, limitedTo("35.24.01")).items())
                .extracting(MergeRecord::id)
                .doesNotContain(merge);
    }

    @Test
    void aPairMayOnlyBecomeOneOfItself() {
        long pair = twins.pair(twins.imported("Warsini", null), twins.atDesk("Warsini", null));
        assertThatThrownBy(() -> merges.merge(pair, new MergeForm(1L, Map.of("shoes", "a"), null, null), manager()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.field() + " " + error.code())
                                .containsExactlyInAnyOrder("into not_of_pair", "keep.shoes unknown_word"));
    }

    private static String side(Person wanted, Person other) {
        return wanted.key() < other.key() ? "a" : "b";
    }

    private String tryToMerge(long pair) {
        try {
            merges.merge(pair, MergeForm.DEFAULT, manager());
            return "merged";
        } catch (Problem problem) {
            return problem.code();
        }
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static List<Long> keys(List<Person> people) {
        return people.stream().map(Person::key).toList();
    }

    private List<Long> ids(Viewer viewer) {
        return duplicates.list(PairFilter.proposed(), 0, 1000, viewer).items().stream()
                .map(DuplicatePair::id)
                .toList();
    }

    private static Viewer limitedTo(String area) {
        return new Viewer(900, "terbatas", "Terbatas", Role.BACK_OFFICE, null, area, Text.ID);
    }

    private static NewMember member(String name, String sex) {
        return new NewMember(
                null, name, null, LocalDate.of(1960, 1, 1), sex, "anak", "Kasirah", false, false, List.of());
    }

    private Viewer manager() {
        return office.as("manajer");
    }

    /** A row as the database has it. */
    private Stored stored(Person person) {
        return twins.in(() -> rows.person(person.key()).orElseThrow());
    }
}
