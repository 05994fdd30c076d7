package id.slrt.referral.routing;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a rule says, apart from where it stands; see {@link RoutingRule}. */
@Serdeable
public record RuleContent(
        @Nullable String service,
        @Nullable String ppks,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        @Nullable String sex,
        @Nullable String village,
        @Nullable String residence,
        @Nullable Integer returnsMin,
        String agency,
        String becauseId,
        String becauseEn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean active) {

    /** This content as a rule, in the place and with the origin of another. */
    RoutingRule at(@Nullable Long id, int position, @Nullable Integer packPosition, boolean edited, int version) {
        return new RoutingRule(
                id,
                position,
                service,
                ppks,
                ageMin,
                ageMax,
                sex,
                village,
                residence,
                returnsMin,
                agency,
                becauseId,
                becauseEn,
                validFrom,
                validUntil,
                active,
                packPosition,
                edited,
                version);
    }

    RuleContent switched(boolean on) {
        return new RuleContent(
                service,
                ppks,
                ageMin,
                ageMax,
                sex,
                village,
                residence,
                returnsMin,
                agency,
                becauseId,
                becauseEn,
                validFrom,
                validUntil,
                on);
    }
}
