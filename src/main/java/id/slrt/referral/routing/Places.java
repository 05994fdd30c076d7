package id.slrt.referral.routing;

import id.slrt.district.District;
import id.slrt.district.Region;
import id.slrt.shared.Dates;
import id.slrt.shared.Inputs;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places and days as an administrator types them. */
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

    /** The code of a place typed as a code or by its name, "Babat" or "Bedahan, Babat"; null when there is none. */
    static @Nullable String code(String typed, District district) {
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

    static @Nullable LocalDate date(Inputs inputs, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        LocalDate date = Dates.parse(typed);
        if (date == null) {
            inputs.reject(field, "date");
        }
        return date;
    }
}
