package id.slrt.indicator.tally;

import id.slrt.district.RegionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/** Services given and people served, in total and by service, agency, sub-district and month, in one pass. */
final class Grouping {

    private final Codes services;
    private final Codes agencies;
    private final Codes subdistricts = new Codes();
    private final char[] subdistrictOf;
    private final int from;
    private final char[] monthOf;
    private final YearMonth firstMonth;
    private final Bits people = new Bits();
    private final Bits households = new Bits();
    private final Bits own = new Bits();
    private final Bits[][] peopleBy;
    private final long[][] givenBy;
    private long given;

    /** @param from the first day and {@code to} the last, as numbers */
    Grouping(Codes services, Codes agencies, Codes villages, int from, int to) {
        this.services = services;
        this.agencies = agencies;
        this.from = from;
        subdistrictOf = new char[villages.size()];
        for (int i = 0; i < subdistrictOf.length; i++) {
            String village = villages.code(i);
            subdistrictOf[i] = subdistricts.number(RegionCode.subdistrict(village));
        }
        firstMonth = YearMonth.from(Days.date(from));
        monthOf = new char[to - from + 1];
        for (int i = 0; i < monthOf.length; i++) {
            LocalDate day = Days.date(from + i);
            monthOf[i] = (char)
                    ((day.getYear() - firstMonth.getYear()) * 12 + day.getMonthValue() - firstMonth.getMonthValue());
        }
        int[] sizes = {services.size(), agencies.size(), subdistricts.size(), monthOf[monthOf.length - 1] + 1};
        peopleBy = new Bits[sizes.length][];
        givenBy = new long[sizes.length][];
        for (int by = 0; by < sizes.length; by++) {
            peopleBy[by] = new Bits[sizes[by]];
            givenBy[by] = new long[sizes[by]];
            for (int i = 0; i < sizes[by]; i++) {
                peopleBy[by][i] = new Bits();
            }
        }
    }

    void add(int day, char service, char agency, char village, int person, int household) {
        given++;
        people.add(person);
        if (household == 0) {
            own.add(person);
        } else {
            households.add(household);
        }
        add(0, service, person);
        add(1, agency, person);
        add(2, subdistrictOf[village], person);
        add(3, monthOf[day - from], person);
    }

    /** Whether these codes were there when this began. */
    boolean knows(int service, int agency, int village) {
        return service < givenBy[0].length && agency < givenBy[1].length && village < subdistrictOf.length;
    }

    private void add(int by, int number, int person) {
        givenBy[by][number]++;
        peopleBy[by][number].add(person);
    }

    Served served() {
        return new Served(
                people.size(),
                given,
                households.size() + own.size(),
                largestFirst(0, services::code),
                largestFirst(1, agencies::code),
                largestFirst(2, subdistricts::code),
                groups(3, number -> firstMonth.plusMonths(number).toString()));
    }

    private List<Group> largestFirst(int by, IntFunction<String> code) {
        return groups(by, code).stream()
                .filter(group -> group.deliveries() > 0)
                .sorted(Comparator.comparingLong(Group::deliveries).reversed().thenComparing(Group::code))
                .toList();
    }

    private List<Group> groups(int by, IntFunction<String> code) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < givenBy[by].length; i++) {
            groups.add(new Group(code.apply(i), givenBy[by][i], peopleBy[by][i].size()));
        }
        return groups;
    }
}
