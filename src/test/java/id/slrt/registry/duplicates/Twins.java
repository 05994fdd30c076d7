package id.slrt.registry.duplicates;

import id.slrt.registry.NewHousehold;
import id.slrt.registry.NewMember;
import id.slrt.registry.NewPerson;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.linkage.Model;
import id.slrt.shared.Inputs;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** People recorded twice, once by a snapshot and once at the desk, and the pairs they make. */
@Singleton
public class Twins {
    public static final String VILLAGE = "35.24.05.2006";
    private static final AtomicInteger SERIAL = new AtomicInteger(1000);

    private final Registry registry;
    private final Office office;
    private final PairStore pairs;
    private final Sql sql;
    private final TransactionOperations<Connection> transactions;

    Twins(Registry registry, Office office, PairStore pairs, Sql sql, TransactionOperations<Connection> transactions) {
        this.registry = registry;
        this.office = office;
        this.pairs = pairs;
        this.sql = sql;
        this.transactions = transactions;
    }

    /** Of the snapshot, head of a household of her own; no NIK when null. */
    public Person imported(String name, String nik, String... categories) {
        return household(new NewMember(
                        nik,
                        name,
                        "Lamongan",
                        born(name),
                        "P",
                        "kepala_keluarga",
                        mother(name),
                        true,
                        false,
                        List.of(categories)))
                .getFirst();
    }

    public List<Person> household(NewMember... members) {
        String card = "352405140315%04d".formatted(SERIAL.incrementAndGet());
        registry.importHouseholds(Stream.of(new NewHousehold(
                card, VILLAGE, "Dsn. Krajan", "Krajan", "001", "002", 2, true, false, List.of(members))));
        return registry.members(registry.householdByCard(card).orElseThrow().key());
    }

    /** Registered at the desk; no NIK when null. */
    public Person atDesk(String name, String nik) {
        NewPerson form = new NewPerson(
                name,
                nik,
                nik == null ? "lost" : null,
                born(name).toString(),
                "P",
                VILLAGE,
                "081234567890",
                mother(name),
                null,
                "true");
        return registry.register(form, new Inputs(), "", office.as("petugas"));
    }

    /** Names that end alike are of people born on one day of one mother; others are not. */
    private static LocalDate born(String name) {
        return LocalDate.of(1950, 1, 1).plusDays(ending(name) * 37L % 15_000);
    }

    private static String mother(String name) {
        return List.of("Sumarni", "Kasiyati", "Painah", "Mutmainah", "Ngatemi", "Wariyah", "Djumiatun")
                .get(ending(name) % 7);
    }

    private static int ending(String name) {
        return name.charAt(name.length() - 1) * 131 + name.charAt(name.length() - 3) * 17;
    }

    public String nik() {
        return Desk.nik();
    }

    /** Proposes the two, whatever the comparison would say; the number of the pair. */
    public long pair(Person one, Person two) {
        return pair(PairKind.PERSON, one.key(), two.key(), 20);
    }

    public long pair(PairKind kind, long one, long two, double bits) {
        long a = Math.min(one, two);
        long b = Math.max(one, two);
        transactions.executeWrite(_ -> {
            Proposal proposal = new Proposal(
                    kind,
                    a,
                    b,
                    bits,
                    kind == PairKind.PERSON
                            ? List.of(new Model.Part("name", "exact", 9), new Model.Part("nik", "", 0))
                            : List.of(new Model.Part("members", "2/2/2", 30), new Model.Part("address", "same", 0)),
                    "print",
                    VILLAGE.substring(0, 8));
            pairs.propose(List.of(proposal));
            return true;
        });
        return find(kind, a, b).orElseThrow().id();
    }

    /** Two cards in the same village with the same two people on each, proposed to be one; the number of the pair. */
    public long pairOfHouseholds(String husband, String wife) {
        long older = family(husband, wife);
        return pair(PairKind.HOUSEHOLD, older, family(husband, wife), 30);
    }

    /** Proposes the two households, whatever the comparison would say; the number of the pair. */
    public long pairOfHouseholds(long one, long two) {
        return pair(PairKind.HOUSEHOLD, one, two, 30);
    }

    private long family(String husband, String wife) {
        return household(
                        new NewMember(
                                nik(),
                                husband,
                                null,
                                born(husband),
                                "L",
                                "kepala_keluarga",
                                mother(husband),
                                true,
                                false,
                                List.of()),
                        new NewMember(
                                nik(), wife, null, born(wife), "P", "istri", mother(wife), true, false, List.of()))
                .getFirst()
                .householdId();
    }

    public Optional<DuplicatePair> find(Person one, Person two) {
        return find(PairKind.PERSON, one.key(), two.key());
    }

    public Optional<DuplicatePair> find(PairKind kind, long one, long two) {
        return in(() -> sql.one(
                        "SELECT id FROM duplicate_pair WHERE kind = ? AND a = ? AND b = ?",
                        row -> row.getLong(1),
                        kind.name(),
                        Math.min(one, two),
                        Math.max(one, two))
                .flatMap(pairs::find));
    }

    public void execute(String statement, Object... values) {
        in(() -> sql.update(statement, values));
    }

    public <T> T in(Supplier<T> work) {
        return transactions.executeWrite(_ -> work.get());
    }
}
