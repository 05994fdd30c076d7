package id.slrt.referral.routing;

import org.jspecify.annotations.Nullable;

/**
 * Something about the table that its editor should know; {@code routing.warning.<kind>} is its text.
 *
 * @param rule the rule it is about; null for {@link Kind#NO_RULE}
 * @param by the rule that comes before it
 * @param service the service that is left without a rule
 */
public record RuleWarning(
        Kind kind,
        @Nullable RoutingRule rule,
        @Nullable RoutingRule by,
        @Nullable String service) {
    public enum Kind {
        /** Whoever this rule is for, an earlier one to the same agency decides. */
        NEVER,
        /** An earlier rule decides as long as its agency has not given the need back. */
        ONLY_AFTER_RETURN,
        AGENCY_INACTIVE,
        NO_SUCH_SERVICE,
        PAST,
        /** No rule takes everybody who needs this service: some go to the manager. */
        NO_RULE
    }
}
