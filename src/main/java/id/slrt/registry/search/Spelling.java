package id.slrt.registry.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules by which one Indonesian name is written in several ways (facts/name-variation.md), one word at a time. */
final class Spelling {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern MUHAMMAD = Pattern.compile("m[ou]h?ame?[ae]?[dt]");
    private static final Pattern GLOTTAL_K = Pattern.compile("(ma|mu|ni|nu|ra|ya)k(?=[bcdfgjlmnprstwyz])(.*)");
    private static final Pattern SHORT_FORM = Pattern.compile("su(?=[^aeiou][aeiou])(.{4,})");
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("moh", "muhamat"),
            Map.entry("moch", "muhamat"),
            Map.entry("mokh", "muhamat"),
            Map.entry("muh", "muhamat"),
            Map.entry("much", "muhamat"),
            Map.entry("mukh", "muhamat"),
            Map.entry("mhd", "muhamat"),
            Map.entry("mohd", "muhamat"),
            Map.entry("muhd", "muhamat"),
            Map.entry("m", "muhamat"),
            Map.entry("abd", "abdul"),
            Map.entry("abdl", "abdul"),
            Map.entry("st", "siti"),
            Map.entry("a", "ahmat"),
            Map.entry("ach", "ahmat"),
            Map.entry("akh", "ahmat"));

    private Spelling() {}

    /** Lower case, without accents; only letters, and the apostrophe of a glottal stop. Clerks' 0 and 1 become letters. */
    static String plain(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) > 'z') {
                plain = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                        .replaceAll("");
                break;
            }
        }
        StringBuilder letters = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'a' && c <= 'z') {
                letters.append(c);
            } else if (isGlottal(c)) {
                letters.append('\'');
            } else if (c == '0') {
                letters.append('o');
            } else if (c == '1') {
                letters.append('l');
            }
        }
        return letters.toString();
    }

    /** The apostrophe in its many shapes. */
    static boolean isGlottal(char c) {
        return "'`\u2019\u2018\u02bc\u00b4\u02be\u02bf".indexOf(c) >= 0;
    }

    static Word word(String plain) {
        String raw = plain.replace("'", "");
        String full = SHORT.get(raw);
        if (full != null) {
            return new Word(raw, List.of(full), List.of(sound(full)), raw.length() == 1 ? 0.5f : 0.9f);
        }
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key(raw));
        if (plain.contains("'")) {
            keys.add(key(plain.replaceAll("(?<=[aeiou])'(?=[^aeiou'])", "k").replace("'", "")));
        }
        var glottal = GLOTTAL_K.matcher(raw);
        if (glottal.matches()) {
            keys.add(key(glottal.group(1) + glottal.group(2)));
        }
        return new Word(raw, List.copyOf(keys), sounds(raw, keys), 1);
    }

    /** Whether one is the other as it was written before 1972, or both are the same. */
    static boolean isOldAndNew(String a, String b) {
        return a.equals(b) || modern(a).equals(modern(b));
    }

    private static String modern(String raw) {
        return raw.replace("oe", "u")
                .replace("dj", "\u0001")
                .replace("tj", "c")
                .replace("nj", "ny")
                .replace("sj", "sy")
                .replace("ch", "kh")
                .replace('j', 'y')
                .replace('\u0001', 'j');
    }

    /** What the certain rules leave of a word. */
    static String key(String raw) {
        String key = raw.replace("oe", "u")
                .replace("oo", "u")
                .replace("dj", "j")
                .replace("tj", "c")
                .replace("sj", "s")
                .replace("ch", "h")
                .replace("kh", "h")
                .replace("sy", "s")
                .replace("sh", "s")
                .replace("dz", "z")
                .replace("ts", "s")
                .replace("gh", "g")
                .replace("dh", "d")
                .replace("th", "t")
                .replace("ie", "i")
                .replace('q', 'k')
                .replace("x", "ks");
        key = ending(single(vowelY(key)));
        return MUHAMMAD.matcher(key).matches() ? "muhamat" : key;
    }

    /** Without what is only certain of whole words: how far a word has been typed. */
    static String beginning(String raw) {
        String key = key(raw + "#");
        return key.endsWith("#") ? key.substring(0, key.length() - 1) : key;
    }

    /** What a name sounds like as far as it has been typed. */
    static String soundBeginning(String raw) {
        return sound(beginning(raw));
    }

    /** y is i after a consonant and at the end, and silent between i and a vowel: Sofyan, Yanty, Fitriyah. */
    private static String vowelY(String key) {
        StringBuilder result = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean last = i + 1 == key.length();
            if (c != 'y' || i == 0) {
                result.append(c);
            } else if (key.charAt(i - 1) == 'i' && !last) {
                continue;
            } else {
                result.append(last || !isVowel(key.charAt(i - 1)) ? 'i' : 'y');
            }
        }
        return result.toString();
    }

    private static String single(String key) {
        StringBuilder result = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            if (i == 0 || key.charAt(i) != key.charAt(i - 1)) {
                result.append(key.charAt(i));
            }
        }
        return result.toString();
    }

    /** Without the h after a last vowel, and a last d as t. */
    static String ending(String key) {
        int last = key.length() - 1;
        if (last < 2) {
            return key;
        }
        if (key.charAt(last) == 'h' && isVowel(key.charAt(last - 1))) {
            return key.substring(0, last);
        }
        return key.charAt(last) == 'd' ? key.substring(0, last) + 't' : key;
    }

    private static List<String> sounds(String raw, Set<String> keys) {
        Set<String> sounds = new LinkedHashSet<>();
        List<String> forms = new ArrayList<>(keys);
        if (raw.replace("dj", "").replace("tj", "").replace("sj", "").contains("j")) {
            forms.add(key(raw.replace("dj", "#")
                    .replace("tj", "c")
                    .replace("sj", "s")
                    .replace('j', 'y')
                    .replace('#', 'j')));
        }
        if (raw.contains("z")) {
            forms.add(key(raw.replace("dz", "z").replace('z', 'j')));
        }
        if (raw.contains("kh") || raw.contains("ch")) {
            forms.add(key(raw.replace("kh", "k").replace("ch", "k")));
        }
        if (raw.contains("rn")) {
            forms.add(key(raw.replace("rn", "m")));
        }
        var shortened = SHORT_FORM.matcher(keys.iterator().next());
        if (shortened.matches()) {
            forms.add(shortened.group(1));
        }
        forms.forEach(form -> sounds.add(sound(form)));
        return List.copyOf(sounds);
    }

    /** What the rules that hold often leave of a key. */
    static String sound(String key) {
        return single(key.replace('f', 'p')
                .replace('v', 'p')
                .replace('z', 's')
                .replace("au", "o")
                .replace("ae", "ai")
                .replace('o', 'a')
                .replace('e', 'i'));
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
