package id.slrt.registry.duplicates;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which pairs of a state; null: all. Only columns that indexes begin with. */
public record PairFilter(
        PairState state,
        @Nullable PairKind kind,
        @Nullable Strength strength,
        @Nullable String subdistrict) {

    private static final int SUBDISTRICT = 8;

    public static PairFilter proposed() {
        return new PairFilter(PairState.PROPOSED, null, null, null);
    }

    /** This of one sub-district only, when an area is that or smaller. */
    PairFilter within(@Nullable String area) {
        return area == null || area.length() < SUBDISTRICT
                ? this
                : new PairFilter(state, kind, strength, area.substring(0, SUBDISTRICT));
    }

    String where() {
        return "state = ?"
                + (kind == null ? "" : " AND kind = ?")
                + (strength == null ? "" : " AND bits >= ? AND bits < ?")
                + (subdistrict == null ? "" : " AND subdistrict = ?");
    }

    List<Object> values() {
        List<Object> values = new ArrayList<>();
        values.add(state.name());
        if (kind != null) {
            values.add(kind.name());
        }
        if (strength != null) {
            values.add(strength.from());
            values.add(strength.to());
        }
        if (subdistrict != null) {
            values.add(subdistrict);
        }
        return values;
    }
}
