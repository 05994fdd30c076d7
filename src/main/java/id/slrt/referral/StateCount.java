package id.slrt.referral;

import io.micronaut.core.annotation.Introspected;

/** How many referrals stand in a state. */
@Introspected
public record StateCount(ReferralState state, long number) {}
