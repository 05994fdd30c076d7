package id.slrt.demo.population;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Gives a person a place of birth and a NIK with the faults of real registers: about 2 % have none, 3 % have one that
 * was made in another district or that disagrees with the birth date, and those who moved keep their old digits.
 */
final class DemoPapers {
    record Papers(@Nullable String nik, String birthPlace) {}

    private record Place(String code, String name, int subdistricts, int weight) {
        String subdistrictDigits(RandomGenerator random) {
            return code.replace(".", "")
                    + Integer.toString(101 + random.nextInt(subdistricts)).substring(1);
        }
    }

    private static final String HOME_NAME = "Lamongan";

    private final RandomGenerator random;
    private final LocalDate today;
    private final DemoNumbers numbers;
    private final List<DemoVillage> villages;
    private final Weighted<Place> elsewhere;

    DemoPapers(RandomGenerator random, LocalDate today, DemoNumbers numbers, List<DemoVillage> villages) {
        this.random = random;
        this.today = today;
        this.numbers = numbers;
        this.villages = villages;
        var places = DemoData.rows("places.csv").stream()
                .map(row -> new Place(row[0], row[1], Integer.parseInt(row[2]), Integer.parseInt(row[3])))
                .toList();
        this.elsewhere = Weighted.of(places, Place::weight);
    }

    Papers of(DemoSeat seat, DemoVillage home) {
        int roll = random.nextInt(1000);
        boolean fromElsewhere = roll < 20;
        var place = elsewhere.pick(random);
        String birthPlace = fromElsewhere ? place.name() : HOME_NAME;
        if (random.nextInt(1000) < chanceOfNoNik(seat)) {
            return new Papers(null, birthPlace);
        }
        if (fromElsewhere) {
            return new Papers(numbers.nik(place.subdistrictDigits(random), seat.birthDate(), seat.sex()), birthPlace);
        }
        var written = roll < 30 ? miswritten(seat.birthDate()) : seat.birthDate();
        return new Papers(numbers.nik(firstHome(seat, home).subdistrictDigits(), written, seat.sex()), birthPlace);
    }

    private int chanceOfNoNik(DemoSeat seat) {
        int age = seat.age(today);
        if (age < 2) {
            return 80;
        }
        return age > 75 ? 60 : 17;
    }

    /** One in seven adults first registered in another sub-district and kept that NIK after moving. */
    private DemoVillage firstHome(DemoSeat seat, DemoVillage home) {
        boolean moved = seat.age(today) >= 20 && random.nextInt(7) == 0;
        return moved ? villages.get(random.nextInt(villages.size())) : home;
    }

    /** Day and month swapped where that is a date, otherwise a year off; never a future date. */
    private static LocalDate miswritten(LocalDate date) {
        if (date.getDayOfMonth() <= 12 && date.getDayOfMonth() != date.getMonthValue()) {
            return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        }
        return date.minusYears(1);
    }
}
