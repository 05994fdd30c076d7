package id.slrt.bench.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The long tail of names: tens of thousands that few people bear, put together from syllables as Javanese names are. */
final class RareNames {
    private static final String[] FIRST =
            ("su sa sar kar war mar tu ka ko wi wa da dar pra ri ru ra ro ya yu ha ham la lu mu ma mi mis na ni nga ngat"
                            + " pa par pon po ba bu ga gi sri se set ku kus ja ju jum ti ta tar i in en ul um is as az fa"
                            + " fi fir sya za zul kho nur al ar an er ad a")
                    .split(" ");
    private static final String[] MIDDLE =
            ("di ti mi ni ri si ki li wi ya yo ra ro la lo ma mo na no sa so ta to wa wo di man han mar nar sar wat"
                            + " tan tin min fi zi ki la lu hi ja je da de")
                    .split(" ");
    private static final String[] LAST =
            ("man min mun mi ni ti no to so wo yo yem nah mah tun tin tik wan wati yati yanto yono yani lan lin dah lah"
                            + " rah sih din din ri ra na ya ka di da ah an in un ir is us im at ul")
                    .split(" ");

    private final List<String> names;

    RareNames(long seed, int count) {
        Random random = new Random(seed);
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < count) {
            StringBuilder name = new StringBuilder(pick(FIRST, random));
            for (int more = random.nextInt(10); more < 7; more += 5) {
                name.append(pick(MIDDLE, random));
            }
            name.append(pick(LAST, random));
            if (name.length() >= 4) {
                made.add(Noise.capital(name.toString()));
            }
        }
        names = new ArrayList<>(made);
    }

    /** The first ones often, the last ones hardly ever. */
    String next(Random random) {
        double place = Math.pow(names.size(), random.nextDouble()) - 1;
        return names.get((int) Math.min(names.size() - 1, place));
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }
}
