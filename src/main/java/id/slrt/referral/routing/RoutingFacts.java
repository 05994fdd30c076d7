package id.slrt.referral.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at. Age in completed years; null when the birth date is unknown, then no age rule applies. {@code
 * refusers}: the agencies that gave the need back, which are not asked again.
 */
public record RoutingFacts(
        String service,
        Set<String> ppks,
        @Nullable Integer age,
        @Nullable String sex,
        String village,
        boolean inside,
        int returns,
        List<String> refusers,
        LocalDate day) {}
