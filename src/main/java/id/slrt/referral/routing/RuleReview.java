package id.slrt.referral.routing;

import id.slrt.referral.routing.RuleWarning.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks over the table: rules that never decide, agencies that take nothing, services nobody routes.
 *
 * @param takesNeeds whether the agency of this code takes needs
 * @param services codes of the services there are
 * @param district code of the district, with which those of its villages begin
 */
record RuleReview(Predicate<String> takesNeeds, List<String> services, String district, LocalDate today) {
    List<RuleWarning> of(List<RoutingRule> rules) {
        List<RoutingRule> active = rules.stream().filter(RoutingRule::active).toList();
        List<RuleWarning> warnings = new ArrayList<>();
        for (int i = 0; i < active.size(); i++) {
            RoutingRule rule = active.get(i);
            if (rule.validUntil() != null && rule.validUntil().isBefore(today)) {
                warnings.add(new RuleWarning(Kind.PAST, rule, null, null));
                continue;
            }
            if (rule.service() != null && !services.contains(rule.service())) {
                warnings.add(new RuleWarning(Kind.NO_SUCH_SERVICE, rule, null, null));
            }
            if (!takes(rule)) {
                warnings.add(new RuleWarning(Kind.AGENCY_INACTIVE, rule, null, null));
                continue;
            }
            shadow(rule, active.subList(0, i)).ifPresent(warnings::add);
        }
        for (String service : services) {
            if (active.stream().noneMatch(rule -> takes(rule) && rule.takesAll(service, today))) {
                warnings.add(new RuleWarning(Kind.NO_RULE, null, null, service));
            }
        }
        return warnings;
    }

    private boolean takes(RoutingRule rule) {
        return takesNeeds.test(rule.agency());
    }

    private Optional<RuleWarning> shadow(RoutingRule rule, List<RoutingRule> above) {
        List<RoutingRule> wider = above.stream()
                .filter(this::takes)
                .filter(one -> covers(one, rule))
                .toList();
        return Stream.concat(wider.stream().filter(one -> one.agency().equals(rule.agency())), wider.stream())
                .findFirst()
                .map(by -> new RuleWarning(
                        by.agency().equals(rule.agency()) ? Kind.NEVER : Kind.ONLY_AFTER_RETURN, rule, by, null));
    }

    /** Whether everybody the narrow rule is for is also somebody the wide one is for, on every day of the narrow one. */
    private boolean covers(RoutingRule wide, RoutingRule narrow) {
        return sameOrAny(wide.service(), narrow.service())
                && sameOrAny(wide.ppks(), narrow.ppks())
                && sameOrAny(wide.sex(), narrow.sex())
                && (wide.village() == null
                        || narrow.village() != null && narrow.village().startsWith(wide.village()))
                && (sameOrAny(wide.residence(), narrow.residence())
                        || "inside".equals(wide.residence()) && isOurs(narrow.village()))
                && (wide.ageMin() == null || narrow.ageMin() != null && narrow.ageMin() >= wide.ageMin())
                && (wide.ageMax() == null || narrow.ageMax() != null && narrow.ageMax() <= wide.ageMax())
                && (wide.returnsMin() == null
                        || narrow.returnsMin() != null && narrow.returnsMin() >= wide.returnsMin())
                && (wide.validFrom() == null
                        || narrow.validFrom() != null && !narrow.validFrom().isBefore(wide.validFrom()))
                && (wide.validUntil() == null
                        || narrow.validUntil() != null && !narrow.validUntil().isAfter(wide.validUntil()));
    }

    private boolean isOurs(@Nullable String village) {
        return village != null && village.startsWith(district);
    }

    private static boolean sameOrAny(@Nullable String wide, @Nullable String narrow) {
        return wide == null || Objects.equals(wide, narrow);
    }
}
