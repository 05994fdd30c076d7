/**
 * The ordered table of rules that says which agency meets a need: reading, trying and editing it. Owns routing_rule,
 * routing_rule_version and routing_table. Knows no referrals: what it looks at is given as {@link
 * id.slrt.referral.routing.RoutingFacts}.
 */
@NullMarked
package id.slrt.referral.routing;

import org.jspecify.annotations.NullMarked;
