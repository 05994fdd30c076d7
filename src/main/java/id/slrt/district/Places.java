package id.slrt.district;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sub-districts and villages as people type them: "Babat", "Bedahan, Babat", or a code. */
public final class Places {
    private Places() {}

    /** Every sub-district and village by name, for a list to choose from. */
    public static List<String> names(District district) {
        return regions(district)
                .map(region -> district.place(region.code()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The code of the place typed; null when there is none. */
    public static @Nullable String code(String typed, District district) {
        String text = typed.strip();
        return regions(district)
                .filter(region -> region.code().equals(text)
                        || district.place(region.code()).equalsIgnoreCase(text))
                .map(Region::code)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Region> regions(District district) {
        return Stream.concat(district.subdistricts().stream(), district.villages().stream());
    }
}
