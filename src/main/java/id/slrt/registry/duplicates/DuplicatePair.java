package id.slrt.registry.duplicates;

import id.slrt.registry.linkage.Model;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two people or households that may be one.
 *
 * @param a the smaller id
 * @param bits how much speaks for it, in bits: 0 is as likely as not, each further bit doubles the odds
 * @param evidence what each field says; a household's {@code members} has as level {@code both/of a/of b}
 */
public record DuplicatePair(
        long id,
        PairKind kind,
        long a,
        long b,
        double bits,
        List<Model.Part> evidence,
        PairState state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String why) {

    /** How sure the comparison is, in three steps. */
    public Strength strength() {
        return Strength.of(bits);
    }
}
