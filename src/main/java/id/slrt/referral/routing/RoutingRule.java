package id.slrt.referral.routing;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ordered table that says which agency meets a need; what is null does not matter. {@code village} is a
 * region code that the person's begins with; {@code residence} is inside or outside the district; both days are included.
 *
 * @param packPosition its position in the district pack; null for a rule the office added
 * @param edited whether the office changed it since; the pack then leaves it alone
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
        String becauseEn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean active,
        @Nullable Integer packPosition,
        boolean edited,
        int version) {

    public long key() {
        return Objects.requireNonNull(id);
    }

    public String because(Locale locale) {
        return locale.getLanguage().equals("en") ? becauseEn : becauseId;
    }

    /** What keeps this rule from deciding; empty when it applies. */
    public List<WhyNot> whyNot(RoutingFacts facts) {
        List<WhyNot> why = new ArrayList<>();
        add(why, WhyNot.OFF, !active);
        add(why, WhyNot.NOT_YET, validFrom != null && facts.day().isBefore(validFrom));
        add(why, WhyNot.PAST, validUntil != null && facts.day().isAfter(validUntil));
        add(why, WhyNot.SERVICE, service != null && !service.equals(facts.service()));
        add(why, WhyNot.PPKS, ppks != null && !facts.ppks().contains(ppks));
        boolean asksAge = ageMin != null || ageMax != null;
        Integer age = facts.age();
        add(why, WhyNot.AGE_UNKNOWN, asksAge && age == null);
        add(why, WhyNot.AGE, age != null && (ageMin != null && age < ageMin || ageMax != null && age > ageMax));
        add(why, WhyNot.SEX, sex != null && !sex.equals(facts.sex()));
        add(why, WhyNot.VILLAGE, village != null && !facts.village().startsWith(village));
        add(why, WhyNot.RESIDENCE, residence != null && !residence.equals(facts.inside() ? "inside" : "outside"));
        add(why, WhyNot.RETURNS, returnsMin != null && facts.returns() < returnsMin);
        add(why, WhyNot.REFUSED, facts.refusers().contains(agency));
        return why;
    }

    /** Whether it takes everybody who needs this service, on this day. */
    boolean takesAll(String wanted, LocalDate day) {
        return active
                && (service == null || service.equals(wanted))
                && Stream.of(ppks, ageMin, ageMax, sex, village, residence, returnsMin)
                        .allMatch(Objects::isNull)
                && (validFrom == null || !validFrom.isAfter(day))
                && (validUntil == null || !validUntil.isBefore(day));
    }

    private static void add(List<WhyNot> why, WhyNot reason, boolean holds) {
        if (holds) {
            why.add(reason);
        }
    }

    RuleContent content() {
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
                active);
    }
}
