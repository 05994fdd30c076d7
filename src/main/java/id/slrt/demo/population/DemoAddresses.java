package id.slrt.demo.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Gives each village two to five hamlets and each household an address in one of them. */
final class DemoAddresses {
    record Address(String line, String hamlet, String rt, String rw) {}

    private final RandomGenerator random;
    private final DemoNames names;
    private final Map<String, List<String>> hamletsOfVillage = new HashMap<>();

    DemoAddresses(RandomGenerator random, DemoNames names) {
        this.random = random;
        this.names = names;
    }

    Address in(String villageCode) {
        var hamlets = hamletsOfVillage.computeIfAbsent(villageCode, _ -> someHamlets());
        int index = random.nextInt(hamlets.size());
        String hamlet = hamlets.get(index);
        String rw = threeDigits(index + 1);
        String rt = threeDigits(1 + random.nextInt(4));
        String line = random.nextInt(100) < 40
                ? "Jl. " + names.street() + " No. " + (1 + random.nextInt(120))
                : "Dsn. " + hamlet;
        return new Address(line, hamlet, rt, rw);
    }

    private List<String> someHamlets() {
        int count = random.nextInt(2, 6);
        var hamlets = new ArrayList<String>();
        while (hamlets.size() < count) {
            String hamlet = names.hamlet();
            if (!hamlets.contains(hamlet)) {
                hamlets.add(hamlet);
            }
        }
        return hamlets;
    }

    private static String threeDigits(int number) {
        return Integer.toString(1000 + number).substring(1);
    }
}
