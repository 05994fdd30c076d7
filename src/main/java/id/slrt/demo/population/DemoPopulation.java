package id.slrt.demo.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The invented population of the demo district. The same seed, size, villages and day give the same people, so that a
 * demo, a test and a benchmark can speak of one and the same person. No real person is described.
 */
public final class DemoPopulation {
    private static final LocalDate FIRST_CARDS = LocalDate.of(2008, 1, 2);

    private final RandomGenerator random;
    private final LocalDate today;
    private final Weighted<DemoVillage> villages;
    private final DemoNumbers numbers = new DemoNumbers();
    private final DemoFamilies families;
    private final DemoAddresses addresses;
    private final DemoPapers papers;
    private final DemoHardship hardship;

    private DemoPopulation(long seed, List<DemoVillage> villages, LocalDate today) {
        this.random = new SplittableRandom(seed);
        this.today = today;
        this.villages = Weighted.of(villages, DemoVillage::weight);
        var names = new DemoNames(random);
        this.families = new DemoFamilies(random, names, today);
        this.addresses = new DemoAddresses(random, names);
        this.papers = new DemoPapers(random, today, numbers, villages);
        this.hardship = new DemoHardship(random, today);
    }

    /** Households with exactly {@code people} members in all, born before {@code today}; the last may be cut short. */
    public static Stream<DemoHousehold> generate(long seed, int people, List<DemoVillage> villages, LocalDate today) {
        var population = new DemoPopulation(seed, villages, today);
        var households = new ArrayList<DemoHousehold>();
        for (int missing = people; missing > 0; ) {
            var household = population.household(missing);
            households.add(household);
            missing -= household.members().size();
        }
        return households.stream();
    }

    private DemoHousehold household(int atMost) {
        var family = families.next();
        family = family.subList(0, Math.min(atMost, family.size()));
        var village = villages.pick(random);
        var address = addresses.in(village.code());
        int decile = hardship.decile();
        return new DemoHousehold(
                numbers.familyCard(village.subdistrictDigits(), cardIssued(family.getFirst())),
                village.code(),
                address.line(),
                address.hamlet(),
                address.rt(),
                address.rw(),
                decile,
                hardship.pkh(decile, family),
                hardship.bpnt(decile),
                members(family, village, decile));
    }

    private List<DemoPerson> members(List<DemoSeat> family, DemoVillage village, int decile) {
        boolean familyPbi = hardship.familyPbi(decile);
        return family.stream()
                .map(seat -> person(seat, family, village, decile, familyPbi))
                .toList();
    }

    private DemoPerson person(
            DemoSeat seat, List<DemoSeat> family, DemoVillage village, int decile, boolean familyPbi) {
        var paper = papers.of(seat, village);
        return new DemoPerson(
                paper.nik(),
                seat.name(),
                paper.birthPlace(),
                seat.birthDate(),
                seat.sex(),
                seat.relation(),
                seat.motherName(),
                hardship.personPbi(familyPbi),
                hardship.kip(seat, decile),
                hardship.ppks(seat, decile, family));
    }

    /** Some day since the head of the family was twenty, but not before the present numbers existed. */
    private LocalDate cardIssued(DemoSeat head) {
        var grown = head.birthDate().plusYears(20);
        var earliest = grown.isAfter(FIRST_CARDS) ? grown : FIRST_CARDS;
        return earliest.plusDays(random.nextLong(ChronoUnit.DAYS.between(earliest, today)));
    }
}
