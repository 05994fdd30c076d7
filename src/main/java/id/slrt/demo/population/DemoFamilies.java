package id.slrt.demo.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Composes families as a poor rural district has them: couples with children, mothers alone, elders alone or together,
 * grandparents raising grandchildren. A mother is 18 to 40 when a child is born; grown children mostly live elsewhere.
 */
final class DemoFamilies {
    private static final int YOUNGEST_MOTHER = 18;
    private static final int OLDEST_MOTHER = 40;

    private final RandomGenerator random;
    private final DemoNames names;
    private final LocalDate today;
    private final Weighted<Integer> childrenWanted =
            new Weighted<Integer>().add(0, 8).add(1, 27).add(2, 38).add(3, 19).add(4, 8);

    DemoFamilies(RandomGenerator random, DemoNames names, LocalDate today) {
        this.random = random;
        this.names = names;
        this.today = today;
    }

    /** The members of the next family, its head first. */
    List<DemoSeat> next() {
        int roll = random.nextInt(100);
        if (roll < 10) {
            return List.of(seat(DemoSeat.HEAD, random.nextInt(10) < 7 ? "P" : "L", bornAgo(60, 88)));
        }
        if (roll < 17) {
            return elderCouple();
        }
        if (roll < 22) {
            return grandmotherWithGrandchildren();
        }
        return roll < 32 ? motherAlone() : couple(roll >= 88);
    }

    private List<DemoSeat> elderCouple() {
        var head = seat(DemoSeat.HEAD, "L", bornAgo(62, 85));
        return List.of(head, seat(DemoSeat.WIFE, "P", yearsAfter(head.birthDate(), 0, 7)));
    }

    private List<DemoSeat> grandmotherWithGrandchildren() {
        var seats = new ArrayList<DemoSeat>();
        var head = seat(DemoSeat.HEAD, "P", bornAgo(58, 74));
        seats.add(head);
        var absentMother = seat(DemoSeat.CHILD, "P", yearsAfter(head.birthDate(), YOUNGEST_MOTHER, 32));
        addChildren(seats, absentMother, DemoSeat.GRANDCHILD);
        return seats;
    }

    private List<DemoSeat> motherAlone() {
        var seats = new ArrayList<DemoSeat>();
        var head = seat(DemoSeat.HEAD, "P", bornAgo(25, 58));
        seats.add(head);
        addChildren(seats, head, DemoSeat.CHILD);
        return seats;
    }

    private List<DemoSeat> couple(boolean withElder) {
        var seats = new ArrayList<DemoSeat>();
        var head = seat(DemoSeat.HEAD, "L", bornAgo(27, 64));
        var wife = seat(DemoSeat.WIFE, "P", yearsAfter(head.birthDate(), 0, 6));
        if (withElder && head.age(today) < 58) {
            var elder = seat(DemoSeat.PARENT, "P", head.birthDate().minusYears(random.nextInt(18, 34)));
            seats.add(withMother(head, elder.name()));
            seats.add(wife);
            addChildren(seats, wife, DemoSeat.CHILD);
            seats.add(elder);
            return seats;
        }
        seats.add(head);
        seats.add(wife);
        addChildren(seats, wife, DemoSeat.CHILD);
        if (random.nextInt(100) < 6) {
            seats.add(seat(DemoSeat.RELATIVE, random.nextBoolean() ? "L" : "P", bornAgo(15, 70)));
        }
        return seats;
    }

    private void addChildren(List<DemoSeat> seats, DemoSeat mother, String relation) {
        int wanted = childrenWanted.pick(random);
        var birth = yearsAfter(mother.birthDate(), YOUNGEST_MOTHER, 27);
        var lastBirth = mother.birthDate().plusYears(OLDEST_MOTHER);
        for (int i = 0; i < wanted && birth.isBefore(lastBirth) && !birth.isAfter(today); i++) {
            boolean stillHome = birth.plusYears(24).isAfter(today) || random.nextInt(4) == 0;
            if (stillHome) {
                seats.add(child(seats, mother, relation, birth));
            }
            birth = yearsAfter(birth, 2, 6);
        }
    }

    private DemoSeat child(List<DemoSeat> family, DemoSeat mother, String relation, LocalDate birth) {
        String sex = random.nextInt(100) < 51 ? "L" : "P";
        String name = names.person(sex, birth.getYear());
        while (taken(family, name)) {
            name = names.person(sex, birth.getYear());
        }
        return new DemoSeat(relation, sex, name, birth, mother.name());
    }

    private static boolean taken(List<DemoSeat> family, String name) {
        return family.stream().anyMatch(seat -> seat.name().equals(name));
    }

    private DemoSeat seat(String relation, String sex, LocalDate birthDate) {
        int mothersBirthYear = birthDate.getYear() - random.nextInt(YOUNGEST_MOTHER, OLDEST_MOTHER);
        return new DemoSeat(
                relation, sex, names.person(sex, birthDate.getYear()), birthDate, names.person("P", mothersBirthYear));
    }

    private static DemoSeat withMother(DemoSeat seat, String motherName) {
        return new DemoSeat(seat.relation(), seat.sex(), seat.name(), seat.birthDate(), motherName);
    }

    /** Some old people's day of birth was never known: the clerk wrote 1 January or 31 December. */
    private LocalDate bornAgo(int youngest, int oldest) {
        var birth = today.minusYears(random.nextInt(youngest, oldest + 1)).minusDays(random.nextInt(365));
        if (birth.getYear() > 1965 || random.nextInt(100) >= 12) {
            return birth;
        }
        return random.nextInt(3) == 0 ? birth.withDayOfYear(1).minusDays(1) : birth.withDayOfYear(1);
    }

    private LocalDate yearsAfter(LocalDate date, int from, int to) {
        return date.plusYears(random.nextInt(from, to)).plusDays(random.nextInt(1, 365));
    }
}
