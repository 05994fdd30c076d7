package id.slrt.registry.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.PpksCategory;
import id.slrt.registry.Household;
import id.slrt.registry.Match;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.SearchQuery;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What programs get of people and households; identity numbers as the viewer may see them. */
final class RegistryJson {
    private RegistryJson() {}

    /** What is looked for, as in the address of a search. */
    @Serdeable
    record Query(
            @Nullable String q,
            @Nullable String name,
            @Nullable String nik,
            @Nullable String familyCardNo,
            @Nullable String birthDate,
            @Nullable String village,
            @Nullable Integer limit) {
        SearchQuery query() {
            return new SearchQuery(q, name, nik, familyCardNo, birthDate, village);
        }
    }

    /** A family card; {@code case} is the ticket it is opened for, {@code why} and {@code text} a reason instead. */
    @Serdeable
    record CardQuery(
            @Nullable String familyCardNo,
            @JsonProperty("case") @Nullable String ticket,
            @Nullable String why,
            @Nullable String text) {}

    /** Why a category is taken off a person. */
    @Serdeable
    record Removal(@Nullable String reason) {}

    @Serdeable
    record Reason(@Nullable String why, @Nullable String text) {}

    @Serdeable
    record Answer(long tookMs, List<Hit> hits) {}

    /** Somebody found; the numbers are masked for everybody, and shown by the person who is opened. */
    @Serdeable
    record Hit(
            long personId,
            @Nullable String nik,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            String sex,
            Village village,
            @Nullable String familyCardNo,
            float score,
            List<String> reasons) {}

    @Serdeable
    record Village(String code, String name) {}

    @Serdeable
    record PersonJson(
            long personId,
            @Nullable String nik,
            @Nullable String noNikReason,
            String name,
            @Nullable String birthPlace,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            String sex,
            @Nullable String relation,
            @Nullable String motherName,
            Village village,
            @Nullable String phone,
            @Nullable String familyCardNo,
            @Nullable Integer decile,
            List<String> memberships,
            List<String> categories,
            List<String> warnings) {}

    @Serdeable
    record HouseholdJson(
            @Nullable String familyCardNo,
            @Nullable String address,
            @Nullable String hamlet,
            @Nullable String rt,
            @Nullable String rw,
            Village village,
            @Nullable Integer decile,
            List<Member> members) {}

    @Serdeable
    record Member(
            long personId,
            @Nullable String nik,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            String sex,
            @Nullable String relation) {}

    static Answer answer(List<Match> matches, Map<Long, String> cards, District district, long startNanos) {
        List<Hit> hits =
                matches.stream().map(match -> hit(match, cards, district)).toList();
        return new Answer((System.nanoTime() - startNanos) / 1_000_000, hits);
    }

    private static Hit hit(Match match, Map<Long, String> cards, District district) {
        Person person = match.person();
        return new Hit(
                person.key(),
                masked(person.nik()),
                person.name(),
                person.birthDate(),
                person.birthYear(),
                person.sex(),
                village(person.village(), district),
                person.householdId() == null ? null : masked(cards.get(person.householdId())),
                match.score(),
                match.reasons());
    }

    static PersonJson person(PersonFile.File file, Viewer viewer, District district) {
        Person person = file.person();
        return new PersonJson(
                person.key(),
                given(person.nik(), viewer),
                person.noNikReason(),
                person.name(),
                person.birthPlace(),
                person.birthDate(),
                person.birthYear(),
                person.sex(),
                person.relation(),
                person.motherName(),
                village(person.village(), district),
                person.phone(),
                file.household()
                        .map(Household::familyCardNo)
                        .map(no -> given(no, viewer))
                        .orElse(null),
                file.household().map(Household::decile).orElse(null),
                person.memberships(),
                file.categories().stream().map(PpksCategory::code).toList(),
                person.warningList());
    }

    static HouseholdJson household(Household household, List<Person> members, Viewer viewer, District district) {
        return new HouseholdJson(
                given(household.familyCardNo(), viewer),
                household.address(),
                household.hamlet(),
                household.rt(),
                household.rw(),
                village(household.village(), district),
                household.decile(),
                members.stream()
                        .map(member -> new Member(
                                member.key(),
                                given(member.nik(), viewer),
                                member.name(),
                                member.birthDate(),
                                member.birthYear(),
                                member.sex(),
                                member.relation()))
                        .toList());
    }

    private static @Nullable String masked(@Nullable String number) {
        return number == null ? null : Registry.lastFour(number);
    }

    private static @Nullable String given(@Nullable String number, Viewer viewer) {
        return number == null ? null : Registry.number(number, viewer);
    }

    private static Village village(String code, District district) {
        return new Village(code, district.place(code));
    }
}
