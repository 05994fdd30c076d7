package id.slrt.support;

import id.slrt.registry.NewHousehold;
import id.slrt.registry.NewMember;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Families of the registry, each with its own card; the members' names are unlikely ones. */
@Singleton
public class Families {
    public static final String BABAT = "35.24.05.2006";
    public static final String SUKORAME = "35.24.01.2001";

    private final Registry registry;

    Families(Registry registry) {
        this.registry = registry;
    }

    /** A household of Babat of people with these names, the first its head; the answer is its members in that order. */
    public List<Person> of(String... names) {
        return in(BABAT, names);
    }

    public List<Person> in(String village, String... names) {
        return in(village, 1, names);
    }

    /** As {@link #of}, but the first two are both said to be the head. */
    public List<Person> twoHeads(String... names) {
        return in(BABAT, 2, names);
    }

    private List<Person> in(String village, int heads, String... names) {
        List<NewMember> members = new ArrayList<>();
        for (String name : names) {
            members.add(new NewMember(
                    Desk.nik(),
                    name,
                    "Lamongan",
                    LocalDate.of(1971, 4, 5),
                    "P",
                    members.size() < heads ? "kepala_keluarga" : "anak",
                    "Sumarni",
                    true,
                    false,
                    List.of()));
        }
        String card = "352405120315" + Desk.nik().substring(12);
        registry.importHouseholds(Stream.of(
                new NewHousehold(card, village, "Dsn. Krajan", "Krajan", "001", "002", 3, true, false, members)));
        return registry.members(registry.householdByCard(card).orElseThrow().key());
    }

    /** The body of a case in which somebody of the registry needs these services. */
    public static String caseOf(Person person, String... services) {
        String needs = Stream.of(services)
                .map(service -> "{\"person\":0,\"service\":\"" + service + "\"}")
                .reduce((a, b) -> a + "," + b)
                .orElse("");
        return """
                {"channel":"desk","reporter":{"kind":"self","phone":"081234567890"},"consent":true,
                 "people":[{"personId":%d}],
                 "complaints":[{"kind":"complaint","about":"membership","text":"Kartu tidak aktif"}],
                 "needs":[%s]}""".formatted(person.key(), needs);
    }
}
