package id.slrt.district;

import id.slrt.shared.OfficeZone;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** The zone that {@code timeZone} of district.yml names; the program enters it before anything tells the time. */
@Singleton
class DistrictZone {
    private static final String SETTING = "timeZone";

    private final District district;

    DistrictZone(District district) {
        this.district = district;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void onStartup(StartupEvent event) {
        // what reads the settings enters their zone
        district.isEmpty();
    }

    /** Western Indonesian time when the pack says none. */
    static OfficeZone of(Map<String, String> settings) {
        return OfficeZone.of(settings.getOrDefault(SETTING, "")).orElse(OfficeZone.WIB);
    }

    /**
     * @param before the settings of the district as it works; empty when it does not work yet
     * @throws IllegalArgumentException for a zone that is none of Indonesia's, or for another one than the district works in:
     *     its days, deadlines and closed months were told by that
     */
    static void check(Map<String, String> pack, Map<String, String> before) {
        String named = pack.get(SETTING);
        if (named != null && OfficeZone.of(named).isEmpty()) {
            throw new IllegalArgumentException(
                    "district.yml: timeZone is none of Asia/Jakarta (WIB), Asia/Makassar (WITA) and"
                            + " Asia/Jayapura (WIT): " + named);
        }
        Optional<OfficeZone> was = before.isEmpty() ? Optional.empty() : Optional.of(of(before));
        if (was.isPresent() && was.get() != of(pack)) {
            throw new IllegalArgumentException("district.yml: timeZone is " + of(pack) + ", but this district works in "
                    + was.get() + ": its days, deadlines and closed months were told by that. Another zone needs a new"
                    + " database");
        }
    }
}
