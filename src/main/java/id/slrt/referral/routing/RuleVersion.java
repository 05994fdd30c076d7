package id.slrt.referral.routing;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody did to a rule ({@code routing.deed.<deed>} is its text), with the rule as it then was, as JSON. */
@MappedEntity("routing_rule_version")
record RuleVersion(
        @Id @GeneratedValue @Nullable Long id,
        long ruleId,
        Instant at,
        long userId,
        String actor,
        String deed,
        int position,
        String content) {}
