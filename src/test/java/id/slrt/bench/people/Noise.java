package id.slrt.bench.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One way in which a name comes to be written otherwise. A name that offers no hold for it stays as it is. */
public enum Noise {
    EXACT {
        @Override
        String apply(String name, Random random) {
            return name;
        }
    },
    OLD_SPELLING {
        @Override
        String apply(String name, Random random) {
            return rewrite(name, OLD, random);
        }
    },
    ARABIC_SPELLING {
        @Override
        String apply(String name, Random random) {
            return rewrite(name, ARABIC, random);
        }
    },
    VOWELS_AND_ENDINGS {
        @Override
        String apply(String name, Random random) {
            return rewrite(name, ENDINGS, random);
        }
    },
    SHORT_FORM {
        @Override
        String apply(String name, Random random) {
            return rewrite(name, SHORT, random);
        }
    },
    JOINED_OR_SPLIT {
        @Override
        String apply(String name, Random random) {
            List<String> words = words(name);
            if (words.size() > 1) {
                int at = random.nextInt(words.size() - 1);
                words.set(at, words.get(at) + words.remove(at + 1));
                return String.join(" ", words);
            }
            Matcher compound = COMPOUND.matcher(name);
            return compound.matches() ? compound.group(1) + " " + compound.group(2) : name;
        }
    },
    OTHER_ORDER {
        @Override
        String apply(String name, Random random) {
            List<String> words = words(name);
            Collections.rotate(words, 1 + random.nextInt(Math.max(1, words.size() - 1)));
            return String.join(" ", words);
        }
    },
    TITLE {
        @Override
        String apply(String name, Random random) {
            String title = TITLES.get(random.nextInt(TITLES.size()));
            return title.startsWith(",") ? name + title : title + " " + name;
        }
    },
    PART_OF_NAME {
        @Override
        String apply(String name, Random random) {
            List<String> words = words(name);
            if (words.size() > 1) {
                words.remove(random.nextInt(words.size()));
            }
            return String.join(" ", words);
        }
    },
    INITIAL {
        @Override
        String apply(String name, Random random) {
            List<String> words = words(name);
            if (words.size() > 1) {
                int at = random.nextInt(words.size());
                words.set(at, words.get(at).charAt(0) + ".");
            }
            return String.join(" ", words);
        }
    },
    ONE_TYPO {
        @Override
        String apply(String name, Random random) {
            return slip(name, random);
        }
    },
    TWO_TYPOS {
        @Override
        String apply(String name, Random random) {
            return slip(slip(name, random), random);
        }
    },
    SPELLING_AND_TYPO {
        @Override
        String apply(String name, Random random) {
            List<String[]> rules = List.of(OLD, ARABIC, ENDINGS).get(random.nextInt(3));
            return slip(rewrite(name, rules, random), random);
        }
    };

    private static final List<String[]> OLD = pairs("u>oe oe>u j>dj dj>j c>tj tj>c y>j ny>nj nj>ny");
    private static final List<String[]> ARABIC = pairs("kh>h kh>ch ch>kh ^h>kh ^h>ch sy>s sy>sj sy>sh ^s>sy z>s z>j s>z"
            + " dz>z f>p p>f v>p v>f w>v q>k k$>q d$>t t$>d dh>d d>dh th>t ^t>th ts>s");
    private static final List<String[]> ENDINGS =
            pairs("ae>ai ai>ae a>o o>a i>e e>i ie>i i>ie y$>i i$>y iya>ia ia>iya yah$>ia iah$>iyah ah$>a a$>ah o$>a"
                    + " n>nn m>mm nn>n mm>m l>ll ll>l a'>a a'>ak f>ff s>ss");
    private static final List<String[]> SHORT = pairs("^muhammad$>moh. ^muhammad$>mochammad ^muhammad$>muh."
            + " ^muhammad$>m. ^muhammad$>mohamad ^muhammad$>moch. ^muhamad$>moh. ^mochammad$>muhammad ^moch.?$>muhammad"
            + " ^moh.?$>muhammad ^moh.?$>mohammad ^abdul$>abd. ^abd.?$>abdul ^siti$>st. ^st.?$>siti ^siti$>sitti"
            + " ^nur$>noer ^nur$>noor ^ahmad$>achmad ^ahmad$>akhmad ^ahmad$>a. ^achmad$>ahmad ^akhmad$>ahmad");
    private static final List<String> TITLES = List.of(
            "H.", "Hj.", "KH.", "Drs.", "Ibu", "Bu", "Pak", "Bpk", "Mbah", "Alm.", ", S.Pd", ", S.Sos", "R.", "Ir.");
    private static final Pattern COMPOUND =
            Pattern.compile("(Siti|Nur|Umi|Abdul|Sri|Khoirul|Syamsul|Saiful|Badrul)([a-z]{4,})");
    private static final Map<Character, String> KEYBOARD = Map.ofEntries(
            Map.entry('a', "qsz"),
            Map.entry('b', "vn"),
            Map.entry('c', "xv"),
            Map.entry('d', "sf"),
            Map.entry('e', "wr"),
            Map.entry('f', "dg"),
            Map.entry('g', "fh"),
            Map.entry('h', "gj"),
            Map.entry('i', "uo"),
            Map.entry('j', "hk"),
            Map.entry('k', "jl"),
            Map.entry('l', "k"),
            Map.entry('m', "n"),
            Map.entry('n', "bm"),
            Map.entry('o', "ip"),
            Map.entry('p', "o"),
            Map.entry('r', "et"),
            Map.entry('s', "ad"),
            Map.entry('t', "ry"),
            Map.entry('u', "yi"),
            Map.entry('w', "qe"),
            Map.entry('y', "tu"),
            Map.entry('z', "ax"));

    abstract String apply(String name, Random random);

    private static List<String[]> pairs(String text) {
        return Stream.of(text.split(" ")).map(pair -> pair.split(">", -1)).toList();
    }

    private static List<String> words(String name) {
        return new ArrayList<>(Arrays.asList(name.split(" ")));
    }

    /** One rule at one place, if any of the rules finds a place. */
    private static String rewrite(String name, List<String[]> rules, Random random) {
        List<String> words = words(name);
        List<int[]> places = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            for (int rule = 0; rule < rules.size(); rule++) {
                Matcher matcher = matcher(rules.get(rule), words.get(word));
                while (matcher.find()) {
                    places.add(new int[] {word, rule, matcher.start(), matcher.end()});
                }
            }
        }
        if (places.isEmpty()) {
            return name;
        }
        int[] place = places.get(random.nextInt(places.size()));
        String word = words.get(place[0]).toLowerCase(Locale.ROOT);
        words.set(place[0], capital(word.substring(0, place[2]) + rules.get(place[1])[1] + word.substring(place[3])));
        return String.join(" ", words);
    }

    private static Matcher matcher(String[] rule, String word) {
        return Pattern.compile(rule[0]).matcher(word.toLowerCase(Locale.ROOT));
    }

    private static String slip(String name, Random random) {
        List<Integer> letters = new ArrayList<>();
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetter(name.charAt(i))) {
                letters.add(i);
            }
        }
        if (letters.size() < 4) {
            return name;
        }
        int at = letters.get(random.nextInt(letters.size()));
        StringBuilder text = new StringBuilder(name.toLowerCase(Locale.ROOT));
        char letter = text.charAt(at);
        switch (random.nextInt(6)) {
            case 0 -> text.insert(at, letter);
            case 1 -> text.deleteCharAt(at);
            case 2 -> text.setCharAt(at, neighbour(letter, random));
            case 3 -> text.setCharAt(at, (char) ('a' + random.nextInt(26)));
            case 4 -> text.insert(at, (char) ('a' + random.nextInt(26)));
            default -> {
                if (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
                    text.setCharAt(at, text.charAt(at + 1));
                    text.setCharAt(at + 1, letter);
                } else {
                    text.deleteCharAt(at);
                }
            }
        }
        return words(text.toString()).stream().map(Noise::capital).collect(Collectors.joining(" "));
    }

    private static char neighbour(char letter, Random random) {
        String near = KEYBOARD.getOrDefault(letter, "a");
        return near.charAt(random.nextInt(near.length()));
    }

    static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
