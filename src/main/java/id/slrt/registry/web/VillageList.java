package id.slrt.registry.web;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.Region;
import id.slrt.registry.search.QueryReader;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Villages as one types them: "Bedahan, Babat". */
@Singleton
class VillageList {
    private static final int VILLAGE_CODE = 13;

    private final District district;
    private final QueryReader reader;

    VillageList(District district, QueryReader reader) {
        this.district = district;
        this.reader = reader;
    }

    /** What a list offers this viewer, in the order of the names. */
    List<String> names(Viewer viewer) {
        return district.villages().stream()
                .map(Region::code)
                .filter(viewer::covers)
                .map(district::place)
                .sorted()
                .toList();
    }

    /** The code of the one village meant; what was typed when it is none or several, to be rejected. */
    @Nullable
    String code(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return typed;
        }
        List<String> exact = district.villages().stream()
                .map(Region::code)
                .filter(code -> district.place(code).equalsIgnoreCase(typed.strip()))
                .toList();
        if (exact.size() == 1) {
            return exact.getFirst();
        }
        Set<String> codes = reader.places(typed);
        List<String> villages =
                codes.stream().filter(code -> code.length() == VILLAGE_CODE).toList();
        return villages.size() == 1 ? villages.getFirst() : typed;
    }
}
