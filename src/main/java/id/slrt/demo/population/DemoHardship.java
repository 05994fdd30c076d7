package id.slrt.demo.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** How poor a family is, which programmes it is in, and which PPKS categories its members fall under. */
final class DemoHardship {
    private static final int[] PKH = {0, 50, 40, 25, 12, 3, 1};
    private static final int[] BPNT = {0, 72, 60, 44, 25, 6, 1};
    private static final int[] PBI = {0, 92, 88, 78, 62, 35, 15};
    private static final int[] KIP = {0, 55, 45, 33, 20, 6, 1};

    private final RandomGenerator random;
    private final LocalDate today;
    private final Weighted<Integer> deciles = new Weighted<Integer>()
            .add(1, 26)
            .add(2, 26)
            .add(3, 22)
            .add(4, 14)
            .add(5, 8)
            .add(6, 4);

    DemoHardship(RandomGenerator random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    int decile() {
        return deciles.pick(random);
    }

    /** PKH asks for a member who is a child, an older or a disabled person; only the first two are looked at here. */
    boolean pkh(int decile, List<DemoSeat> family) {
        boolean hasComponent = family.stream().mapToInt(seat -> seat.age(today)).anyMatch(age -> age < 19 || age >= 60);
        return hasComponent && chance(PKH[decile]);
    }

    boolean bpnt(int decile) {
        return chance(BPNT[decile]);
    }

    /** Whether the family's health insurance is paid; its members then nearly all have it. */
    boolean familyPbi(int decile) {
        return chance(PBI[decile]);
    }

    boolean personPbi(boolean familyPbi) {
        return familyPbi && chance(96);
    }

    boolean kip(DemoSeat seat, int decile) {
        int age = seat.age(today);
        return age >= 6 && age <= 21 && chance(KIP[decile]);
    }

    List<String> ppks(DemoSeat seat, int decile, List<DemoSeat> family) {
        int age = seat.age(today);
        boolean head = seat.relation().equals(DemoSeat.HEAD);
        var codes = new ArrayList<String>(2);
        if (age <= 17) {
            childCategories(codes, seat, age);
        } else {
            adultCategories(codes, age);
        }
        if (age >= 60) {
            mark(codes, "08", family.size() == 1 && decile <= 3 ? 300 : 30);
        }
        if (head && seat.isWoman() && age >= 18 && age <= 59) {
            mark(codes, "23", decile <= 3 ? 450 : 60);
        }
        if (head && decile == 1) {
            mark(codes, "24", 120);
        }
        return List.copyOf(codes);
    }

    private void childCategories(List<String> codes, DemoSeat seat, int age) {
        mark(codes, "05", 11);
        boolean withoutParents = seat.relation().equals(DemoSeat.GRANDCHILD);
        if (age <= 5) {
            mark(codes, "01", withoutParents ? 40 : 2);
        } else {
            mark(codes, "02", withoutParents ? 80 : 4);
            mark(codes, "03", 1);
        }
        mark(codes, "06", 1);
    }

    private void adultCategories(List<String> codes, int age) {
        mark(codes, "09", age >= 60 ? 45 : 22);
        mark(codes, "13", 3);
        mark(codes, "12", 1);
        mark(codes, "15", 1);
        mark(codes, "17", age <= 45 ? 1 : 0);
        mark(codes, "19", 1);
        mark(codes, "20", age <= 50 ? 3 : 0);
        mark(codes, "21", 4);
        mark(codes, "25", 2);
    }

    private void mark(List<String> codes, String code, int perThousand) {
        if (random.nextInt(1000) < perThousand) {
            codes.add(code);
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
