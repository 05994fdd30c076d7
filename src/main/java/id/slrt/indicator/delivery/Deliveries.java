package id.slrt.indicator.delivery;

import id.slrt.district.District;
import id.slrt.indicator.Repositories;
import id.slrt.intake.Need;
import id.slrt.intake.NeedEnded;
import id.slrt.intake.NeedState;
import id.slrt.intake.Needs;
import id.slrt.shared.AppClock;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** Writes down each service that was really given, in the transaction that fulfils the need: once per need. */
@Singleton
class Deliveries {
    private static final int SUBDISTRICT_LENGTH = 8;

    private final Repositories.Deliveries deliveries;
    private final Needs needs;
    private final District district;
    private final AppClock clock;

    Deliveries(Repositories.Deliveries deliveries, Needs needs, District district, AppClock clock) {
        this.deliveries = deliveries;
        this.needs = needs;
        this.district = district;
        this.clock = clock;
    }

    /** Within the publisher's transaction, which holds the lock on the need: two cannot come here at once. */
    @EventListener
    void record(NeedEnded ended) {
        if (ended.state() != NeedState.FULFILLED || deliveries.existsByNeedId(ended.needId())) {
            return;
        }
        Need need = needs.require(ended.needId());
        String village = need.village();
        deliveries.save(new Delivery(
                null,
                ended.needId(),
                ended.caseId(),
                ended.referralId(),
                need.personId(),
                need.service(),
                ended.agency(),
                ended.agency().equals(district.host()),
                village,
                village.substring(0, Math.min(SUBDISTRICT_LENGTH, village.length())),
                clock.today()));
    }
}
