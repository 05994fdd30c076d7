package id.slrt.demo;

import id.slrt.access.NewUser;
import id.slrt.demo.population.DemoHousehold;
import id.slrt.demo.population.DemoPopulation;
import id.slrt.demo.population.DemoVillage;
import id.slrt.district.District;
import id.slrt.district.DistrictPack;
import id.slrt.district.Region;
import id.slrt.registry.NewHousehold;
import id.slrt.registry.NewMember;
import id.slrt.registry.Registry;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Loads the demo district into an empty database, once. */
@Singleton
public class DemoDistrict {
    private static final long SEED = 35_24;
    private static final int PEOPLE = 20_000;
    /** The people are the same whenever the demo is loaded. */
    private static final LocalDate BORN_BEFORE = LocalDate.of(2026, 11, 1);

    private static final List<String> TOWNS = List.of("35.24.22", "35.24.05", "35.24.17");

    private final DemoLoad load;
    private final DistrictPack pack;
    private final District district;
    private final DemoAccounts accounts;
    private final Registry registry;
    private final DemoLife life;
    private final DemoHandover handover;
    private final DemoTour tour;
    private final DemoBansos bansos;
    private final Path directory;

    DemoDistrict(
            DemoLoad load,
            DistrictPack pack,
            District district,
            DemoAccounts accounts,
            Registry registry,
            DemoLife life,
            DemoHandover handover,
            DemoTour tour,
            DemoBansos bansos,
            @Value("${slrt.district-dir}") Path directory) {
        this.load = load;
        this.pack = pack;
        this.district = district;
        this.accounts = accounts;
        this.registry = registry;
        this.life = life;
        this.handover = handover;
        this.tour = tour;
        this.bansos = bansos;
        this.directory = directory;
    }

    /**
     * Loads the demo when the database is empty; begins again when it was interrupted; does nothing when it is there.
     *
     * @throws IllegalStateException when the database holds a real office
     */
    public void loadOnce(Consumer<String> progress) {
        if (load.state() == DemoLoad.State.FINISHED) {
            return;
        }
        try (DemoLoad.Turn _ = load.turn(progress)) {
            loadAlone(progress);
        }
    }

    /**
     * Called where real work is about to be done on this database.
     *
     * @throws IllegalStateException when it holds the demo, half of it or with its published password, with what to do
     */
    public void refuseRealWork() {
        DemoLoad.State state = load.state();
        if (state == DemoLoad.State.NONE) {
            return;
        }
        if (state == DemoLoad.State.INTERRUPTED) {
            throw new IllegalStateException(
                    "the demo was not loaded to its end here: start with --demo to load it, or take an empty database for real work");
        }
        List<String> open = accounts.withPublishedPassword(directory);
        if (!open.isEmpty()) {
            throw new IllegalStateException(
                    ("this database holds the demo, and anybody who has read its description can sign in as %s. Start with"
                                    + " --demo to go on trying, or take an empty database for real work. Whoever must keep this one"
                                    + " starts with --demo, gives these accounts new passwords or disables them, and starts again.")
                            .formatted(String.join(", ", open)));
        }
    }

    private void loadAlone(Consumer<String> progress) {
        DemoLoad.State state = load.state();
        if (state == DemoLoad.State.FINISHED) {
            return;
        }
        if (state == DemoLoad.State.INTERRUPTED) {
            if (load.wasWorkedOn()) {
                throw new IllegalStateException(
                        "the demo was not loaded to its end here, but people have signed in since: nothing is deleted. Take an empty database for the demo");
            }
            progress.accept("The demo was not loaded to its end last time: beginning again.");
            load.clear();
        } else if (!district.isEmpty()) {
            throw new IllegalStateException("this database is in use by an office; the demo needs an empty one");
        }
        load.started();
        progress.accept("Demo district 1/4: regions, agencies, services, rules, indicators");
        pack.apply(directory);
        accounts.make(directory);
        progress.accept("Demo district 2/4: %,d invented people".formatted(PEOPLE));
        registry.importHouseholds(
                DemoPopulation.generate(SEED, PEOPLE, villages(), BORN_BEFORE).map(DemoDistrict::household));
        progress.accept("Demo district 3/4: half a year of invented cases");
        life.live(directory, percent -> progress.accept("  " + percent + " %"));
        handover.make();
        tour.make();
        bansos.make(directory);
        progress.accept("Demo district 4/4: search index");
        registry.reindex();
        load.finished();
    }

    /** The demo accounts as lines to print. */
    public List<String> accounts() {
        return DemoAccounts.read(directory).stream().map(DemoDistrict::line).toList();
    }

    private static String line(NewUser account) {
        return "  %-12s %s  (%s)".formatted(account.username(), DemoAccounts.PASSWORD, account.role());
    }

    private List<DemoVillage> villages() {
        return district.villages().stream()
                .map(village -> new DemoVillage(village.code(), weight(village)))
                .toList();
    }

    private static int weight(Region village) {
        return village.kind().equals("kelurahan")
                ? 4
                : TOWNS.contains(village.code().substring(0, 8)) ? 2 : 1;
    }

    private static NewHousehold household(DemoHousehold card) {
        return new NewHousehold(
                card.familyCardNo(),
                card.villageCode(),
                card.address(),
                card.hamlet(),
                card.rt(),
                card.rw(),
                card.decile(),
                card.pkh(),
                card.bpnt(),
                card.members().stream()
                        .map(person -> new NewMember(
                                person.nik(),
                                person.name(),
                                person.birthPlace(),
                                person.birthDate(),
                                person.sex(),
                                person.relation(),
                                person.motherName(),
                                person.pbi(),
                                person.kip(),
                                person.ppks()))
                        .toList());
    }
}
