package id.slrt.registry.duplicates.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.access.Viewer;
import id.slrt.registry.NewMember;
import id.slrt.registry.Person;
import id.slrt.registry.SnapshotApplied;
import id.slrt.registry.duplicates.DuplicatePair;
import id.slrt.registry.duplicates.Duplicates;
import id.slrt.registry.duplicates.PairKind;
import id.slrt.registry.duplicates.PairState;
import id.slrt.registry.duplicates.Twins;
import id.slrt.support.Office;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ProposalTest {
    @Inject
    Twins twins;

    @Inject
    Duplicates duplicates;

    @Inject
    DuplicateSearch search;

    @Inject
    DeskMatching matching;

    @Inject
    ApplicationEventPublisher<SnapshotApplied> snapshots;

    @Inject
    Office office;

    /** Whom other tests have registered is not waited for. */
    @BeforeEach
    void nothingIsWaiting() {
        twins.execute("DELETE FROM duplicate_task");
    }

    @Test
    void whoIsRegisteredAgainIsProposedWithTheReasons() throws InterruptedException {
        Person old = twins.imported("Qomariyatun Nafisah", twins.nik());
        Person desk = twins.atDesk("Komariatun Nafisah", null);
        DuplicatePair pair = awaited(old, desk);
        assertThat(pair.state()).isEqualTo(PairState.PROPOSED);
        assertThat(pair.evidence())
                .extracting(part -> part.field() + " " + part.level())
                .contains("birth same", "sex same", "place village", "mother same", "nik ");
    }

    @Test
    void afterASnapshotEverybodyOfTheDeskIsComparedWithIt() throws InterruptedException {
        Person desk = twins.atDesk("Zumrotus Sholikhah", null);
        drain();
        Person late = twins.imported("Zumrotus Solikhah", twins.nik());
        assertThat(twins.find(PairKind.PERSON, desk.key(), late.key())).isEmpty();
        twins.in(() -> {
            snapshots.publishEvent(new SnapshotApplied(1, LocalDate.of(2026, 7, 1)));
            return true;
        });
        // As if the people of all other tests had been compared already: they all live in one village.
        twins.execute(
                "UPDATE duplicate_task SET after_id = GREATEST(after_id, ?) WHERE person_id IS NULL", desk.key() - 1);
        assertThat(awaited(desk, late).state()).isEqualTo(PairState.PROPOSED);
    }

    @Test
    void anotherPersonOfTheSameVillageAndDayIsNotProposed() {
        Person old = twins.imported("Endang Wahyuningsih", twins.nik());
        Person desk = twins.atDesk("Rubiatin", null);
        drain();
        assertThat(twins.find(PairKind.PERSON, old.key(), desk.key())).isEmpty();
    }

    @Test
    void aWholeRunKeepsDecisionsDropsWhatNoLongerHoldsAndComesBackWhenSomethingChanged() {
        Person old = twins.imported("Nurul Fauziyah Hanum", twins.nik());
        Person desk = twins.atDesk("Nurul Fauziyah Hanum", null);
        Person stranger = twins.imported("Bambang Irawan Kurnia", null);
        long wrong = twins.pair(desk, stranger);
        List<Long> progress = new ArrayList<>();
        DedupeResult result = search.run(progress::add);
        assertThat(result.pairs()).isPositive();
        assertThat(result.dropped()).isPositive();
        assertThat(progress).last().isEqualTo(1000L);
        assertThat(twins.find(PairKind.PERSON, desk.key(), stranger.key())).isEmpty();
        Viewer everywhere = office.as("verifikator");
        assertThat(twins.in(() -> duplicates.bySubdistrict(everywhere))).containsKey("35.24.05");
        Viewer elsewhere = new Viewer(
                everywhere.userId(), "lain", "Lain", everywhere.role(), null, "35.24.99", everywhere.locale());
        assertThat(twins.in(() -> duplicates.bySubdistrict(elsewhere))).isEmpty();
        assertThat(twins.in(() -> duplicates.waiting(elsewhere))).isZero();
        DuplicatePair pair = twins.find(PairKind.PERSON, old.key(), desk.key()).orElseThrow();
        assertThat(pair.id()).isNotEqualTo(wrong);
        duplicates.apart(pair.id(), "kembar, KTP diperiksa", office.as("verifikator"));
        search.run(_ -> {});
        assertThat(duplicates.require(pair.id()).state()).isEqualTo(PairState.APART);
        twins.execute("UPDATE person SET name = 'Nurul Fauziah Hanum' WHERE id = ?", desk.key());
        search.run(_ -> {});
        assertThat(duplicates.require(pair.id()).state()).isEqualTo(PairState.PROPOSED);
    }

    @Test
    void aRenewedFamilyCardIsProposedAsOneHousehold() {
        List<Person> older = twins.household(
                member("Mukhlason Hadi Pratolo", "L", 1960),
                member("Rusminingtyas Ayu", "P", 1963),
                member("Wildan", "L", 1990));
        List<Person> newer =
                twins.household(member("Muchlason Hadi Pratolo", "L", 1960), member("Rusminingtyas Ayu", "P", 1963));
        search.run(_ -> {});
        DuplicatePair pair = twins.find(
                        PairKind.HOUSEHOLD,
                        older.getFirst().householdId(),
                        newer.getFirst().householdId())
                .orElseThrow();
        assertThat(pair.evidence().getFirst().level()).isEqualTo("2/3/2");
    }

    /** The server's own worker may be faster. */
    private void drain() {
        while (matching.work()) {
            // until nothing is left
        }
    }

    private DuplicatePair awaited(Person one, Person two) throws InterruptedException {
        drain();
        Optional<DuplicatePair> found = twins.find(PairKind.PERSON, one.key(), two.key());
        for (int i = 0; i < 100 && found.isEmpty(); i++) {
            Thread.sleep(50);
            found = twins.find(PairKind.PERSON, one.key(), two.key());
        }
        return found.orElseThrow();
    }

    private static NewMember member(String name, String sex, int year) {
        return new NewMember(
                null, name, null, LocalDate.of(year, 3, 17), sex, "anak", "Kasirah", false, false, List.of());
    }
}
