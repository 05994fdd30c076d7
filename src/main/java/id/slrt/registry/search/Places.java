package id.slrt.registry.search;

import id.slrt.district.District;
import id.slrt.district.Region;
import id.slrt.shared.Changes;
import id.slrt.shared.Remembered;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The villages and sub-districts by the words that name them, however they are spelled. */
@Singleton
class Places {
    private static final Pattern CODE = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{2}(?:\\.\\d{4})?");
    private static final int LONG_ENOUGH_FOR_SLIPS = 6;

    private final Remembered<Map<String, Set<String>>> byKey;

    Places(District district, Changes changes) {
        this.byKey = new Remembered<>(changes, District.CHANGED, () -> read(district));
    }

    /** Codes for a code, or for a name such as "Bedahan" or "Bedahan, Babat"; none when it is unknown. */
    Set<String> codes(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Set.of();
        }
        String value = text.strip();
        if (CODE.matcher(value).matches()) {
            return Set.of(value);
        }
        String[] parts = value.split(",", 2);
        Set<String> codes = of(key(NameKeys.words(parts[0])), true);
        if (parts.length == 1) {
            return codes;
        }
        Set<String> around = of(key(NameKeys.words(parts[1])), true);
        Set<String> inside = new TreeSet<>(codes);
        inside.removeIf(code -> around.stream().noneMatch(code::startsWith));
        return inside.isEmpty() ? codes : inside;
    }

    /** Codes of the place these neighbouring words name. */
    Set<String> named(List<Word> words, boolean slips) {
        return of(key(words), slips);
    }

    private Set<String> of(String key, boolean slips) {
        Map<String, Set<String>> places = byKey.get();
        Set<String> exact = places.get(key);
        if (exact != null || !slips || key.length() < LONG_ENOUGH_FOR_SLIPS) {
            return exact == null ? Set.of() : exact;
        }
        Set<String> near = new TreeSet<>();
        places.forEach((name, codes) -> {
            if (Math.abs(name.length() - key.length()) <= 1 && Slips.between(name, key) == 1) {
                near.addAll(codes);
            }
        });
        return near;
    }

    private static Map<String, Set<String>> read(District district) {
        Map<String, Set<String>> places = new HashMap<>();
        List<Region> regions = new ArrayList<>(district.subdistricts());
        regions.addAll(district.villages());
        for (Region region : regions) {
            places.computeIfAbsent(key(NameKeys.words(region.name())), _ -> new TreeSet<>())
                    .add(region.code());
        }
        return places;
    }

    private static String key(List<Word> words) {
        StringBuilder key = new StringBuilder();
        words.forEach(word -> key.append(word.key()));
        return key.toString();
    }
}
