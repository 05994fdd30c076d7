package id.slrt.indicator.delivery;

import id.slrt.district.District;
import id.slrt.indicator.Repositories;
import id.slrt.intake.Need;
import id.slrt.intake.NeedEnded;
import id.slrt.intake.NeedReopened;
import id.slrt.intake.NeedState;
import id.slrt.intake.Needs;
import id.slrt.registry.PeopleMerged;
import id.slrt.registry.Registry;
import id.slrt.shared.AppClock;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;

/** Writes down each service that was really given, in the transaction that fulfils the need: once per need. */
@Singleton
class Deliveries {
    private static final int SUBDISTRICT_LENGTH = 8;

    private final Repositories.Deliveries deliveries;
    private final Needs needs;
    private final Registry registry;
    private final District district;
    private final AppClock clock;

    Deliveries(Repositories.Deliveries deliveries, Needs needs, Registry registry, District district, AppClock clock) {
        this.registry = registry;
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
                registry.countsAs(need.personId()),
                need.service(),
                ended.agency(),
                ended.agency().equals(district.host()),
                village,
                village.substring(0, Math.min(SUBDISTRICT_LENGTH, village.length())),
                clock.today()));
    }

    /** The outcome no longer counts; the row is kept apart with the reason, and the need may be met again. */
    @EventListener
    void takeBack(NeedReopened reopened) {
        deliveries.keepApart(reopened.needId(), clock.instant(), reopened.reason());
        deliveries.forget(reopened.needId());
    }

    /** Two people who are one are counted once from now on, whenever they were served; and as two again when that is undone. */
    @EventListener
    void count(PeopleMerged merged) {
        if (merged.undone()) {
            deliveries.apart(merged.from(), registry.records(List.of(merged.from())));
        } else {
            deliveries.together(merged.from(), merged.into());
        }
    }
}
