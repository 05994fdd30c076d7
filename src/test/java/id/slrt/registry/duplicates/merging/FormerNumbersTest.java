package id.slrt.registry.duplicates.merging;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.registry.Match;
import id.slrt.registry.NewPerson;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.SearchQuery;
import id.slrt.registry.duplicates.DuplicatePair;
import id.slrt.registry.duplicates.Duplicates;
import id.slrt.registry.duplicates.Twins;
import id.slrt.shared.Text;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A number on somebody's card finds its bearer, also when a merge has left it with a record that went. */
@MicronautTest(transactional = false)
class FormerNumbersTest {
    @Inject
    Twins twins;

    @Inject
    Merges merges;

    @Inject
    Duplicates duplicates;

    @Inject
    FormerNiks former;

    @Inject
    Registry registry;

    @Inject
    Office office;

    @Test
    void theNikOfTheRecordThatWentFindsWhoStayed() {
        Person old = twins.imported("Sumiyati Nomor", twins.nik());
        Person desk = twins.atDesk("Sumijati Nomor", twins.nik());
        MergeRecord merge = merge(old, desk, Map.of());
        Match first = search(SearchQuery.of(desk.nik())).getFirst();
        assertThat(first.person().key()).isEqualTo(old.key());
        assertThat(first.reasons()).startsWith("nik_exact");
        String spaced = desk.nik().replaceAll("(\\d{4})", "$1 ").strip();
        assertThat(firstOf(SearchQuery.of("sumiyati " + spaced))).isEqualTo(old.key());
        assertThat(firstOf(new SearchQuery(null, null, desk.nik(), null, null, null)))
                .isEqualTo(old.key());
        merges.undo(merge.id(), office.as("manajer"));
        assertThat(former.bearers(desk.nik())).isEmpty();
    }

    @Test
    void theNikThatWhoStayedGaveUpFindsThemTooAndThroughFurtherMerges() {
        Person old = twins.imported("Kartinah Nomor", twins.nik());
        Person desk = twins.atDesk("Kartinah Nomor", twins.nik());
        MergeRecord merge = merge(old, desk, Map.of("nik", desk.key() < old.key() ? "a" : "b"));
        assertThat(registry.require(old.key()).nik()).isEqualTo(desk.nik());
        assertThat(firstOf(SearchQuery.of(old.nik()))).isEqualTo(old.key());
        Person last = twins.imported("Kartinah Nomor", null);
        MergeRecord further =
                merges.merge(twins.pair(old, last), new MergeForm(last.key(), null, null, null), office.as("manajer"));
        assertThat(firstOf(SearchQuery.of(old.nik()))).isEqualTo(last.key());
        merges.undo(further.id(), office.as("manajer"));
        merges.undo(merge.id(), office.as("manajer"));
        assertThat(former.bearers(old.nik())).isEmpty();
        assertThat(registry.require(old.key()).nik()).isEqualTo(old.nik());
    }

    @Test
    void theCardOfAHouseholdThatWentFindsTheFamily() {
        DuplicatePair pair = duplicates.require(twins.pairOfHouseholds("Sukardi Nomor", "Kasmini Nomor"));
        String card = registry.household(pair.a()).familyCardNo();
        merges.merge(pair.id(), new MergeForm(pair.b(), null, null, null), office.as("manajer"));
        List<Match> found = search(new SearchQuery(null, null, null, card, null, null));
        assertThat(found)
                .extracting(match -> match.person().key())
                .startsWith(registry.members(pair.b()).stream().map(Person::key).toArray(Long[]::new));
        assertThat(found.getFirst().reasons()).startsWith("family_card");
    }

    @Test
    void itIsFoundByNobodyWhoMayNotFindThePersonAndNotByHalfANumber() {
        Person old = twins.imported("Sukeni Nomor", twins.nik());
        Person desk = twins.atDesk("Sukeni Nomor", twins.nik());
        merge(old, desk, Map.of());
        assertThat(registry.search(SearchQuery.of(desk.nik()), 5, facilitator("35.24.01")))
                .extracting(match -> match.person().key())
                .doesNotContain(old.key());
        assertThat(registry.search(SearchQuery.of(desk.nik()), 5, facilitator("35.24.05")))
                .extracting(match -> match.person().key())
                .startsWith(old.key());
        assertThat(search(SearchQuery.of(desk.nik().substring(0, 15))))
                .filteredOn(match -> match.person().key() == old.key())
                .allSatisfy(match -> assertThat(match.reasons()).doesNotContain("nik_exact"));
    }

    @Test
    void whoIsRegisteredWithItIsProbablyThatPerson() {
        Person old = twins.imported("Tumirah Nomor", twins.nik());
        Person desk = twins.atDesk("Tumirah Nomor", twins.nik());
        merge(old, desk, Map.of());
        NewPerson form = new NewPerson("Somebody", desk.nik(), null, null, "P", Twins.VILLAGE, null, null, null, null);
        assertThat(registry.probablySame(form, office.as("petugas"))
                        .getFirst()
                        .person()
                        .key())
                .isEqualTo(old.key());
    }

    private MergeRecord merge(Person old, Person desk, Map<String, String> keep) {
        return merges.merge(twins.pair(old, desk), new MergeForm(old.key(), keep, null, null), office.as("manajer"));
    }

    private List<Match> search(SearchQuery query) {
        return registry.search(query, 10, office.as("petugas"));
    }

    private long firstOf(SearchQuery query) {
        return search(query).getFirst().person().key();
    }

    private static Viewer facilitator(String area) {
        return new Viewer(901, "lapangan", "Lapangan", Role.FACILITATOR, null, area, Text.ID);
    }
}
