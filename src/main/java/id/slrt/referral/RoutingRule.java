package id.slrt.referral;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ordered table that says which agency meets a need; what is null does not matter. {@code village} is a
 * region code that the person's begins with; {@code residence} is inside or outside the district.
 */
@MappedEntity("routing_rule")
public record RoutingRule(
        @Id @GeneratedValue @Nullable Long id,
        int position,
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
        String becauseEn) {

    /** What a rule looks at. Age in completed years; null when the birth date is unknown, then no age rule applies. */
    record Facts(
            String service,
            Set<String> ppks,
            @Nullable Integer age,
            String sex,
            String village,
            boolean inside,
            long returns) {}

    boolean applies(Facts facts) {
        return (service == null || service.equals(facts.service()))
                && (ppks == null || facts.ppks().contains(ppks))
                && (ageMin == null || (facts.age() != null && facts.age() >= ageMin))
                && (ageMax == null || (facts.age() != null && facts.age() <= ageMax))
                && (sex == null || sex.equals(facts.sex()))
                && (village == null || facts.village().startsWith(village))
                && (residence == null || residence.equals(facts.inside() ? "inside" : "outside"))
                && (returnsMin == null || facts.returns() >= returnsMin);
    }

    public String because(Locale locale) {
        return locale.getLanguage().equals("en") ? becauseEn : becauseId;
    }
}
