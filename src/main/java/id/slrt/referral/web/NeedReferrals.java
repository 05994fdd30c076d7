package id.slrt.referral.web;

import id.slrt.intake.Need;
import id.slrt.referral.Referral;
import id.slrt.referral.routing.RoutingRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A need with its attempts and, where it can be sent now, the rule's proposal and the agencies to choose from. */
public record NeedReferrals(
        Need need, List<Referral> attempts, @Nullable RoutingRule rule, List<String> choices, boolean ready) {}
