package id.slrt.indicator.delivery;

import id.slrt.district.District;
import id.slrt.indicator.Repositories;
import id.slrt.intake.Need;
import id.slrt.intake.NeedEnded;
import id.slrt.intake.NeedReopened;
import id.slrt.intake.NeedState;
import id.slrt.intake.Needs;
import id.slrt.registry.HouseholdsMerged;
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
    private final FactRows facts;
    private final AssessedNeeds assessed;
    private final Needs needs;
    private final Registry registry;
    private final District district;
    private final AppClock clock;

    Deliveries(
            Repositories.Deliveries deliveries,
            FactRows facts,
            AssessedNeeds assessed,
            Needs needs,
            Registry registry,
            District district,
            AppClock clock) {
        this.deliveries = deliveries;
        this.facts = facts;
        this.assessed = assessed;
        this.needs = needs;
        this.registry = registry;
        this.district = district;
        this.clock = clock;
    }

    /** Within the publisher's transaction, which holds the lock on the need: two cannot come here at once. */
    @EventListener
    void record(NeedEnded ended) {
        if (ended.state() != NeedState.FULFILLED) {
            assessed.endedOtherwise(ended);
            return;
        }
        if (deliveries.existsByNeedId(ended.needId())) {
            return;
        }
        Need need = needs.require(ended.needId());
        long countsAs = registry.countsAs(need.personId());
        Long household = registry.require(countsAs).householdId();
        String ppks = AssessedNeeds.joined(registry.categories(countsAs));
        String village = need.village();
        deliveries.save(new Delivery(
                null,
                ended.needId(),
                ended.caseId(),
                ended.referralId(),
                need.personId(),
                countsAs,
                need.service(),
                ended.agency(),
                ended.agency().equals(district.host()),
                village,
                village.substring(0, Math.min(SUBDISTRICT_LENGTH, village.length())),
                ended.endedOn(),
                household,
                household,
                ppks,
                clock.instant()));
        facts.deliveryChanged(ended.needId());
        assessed.fulfilled(ended, ppks);
    }

    /** The outcome no longer counts; the row is kept apart with the reason, and the need may be met again. */
    @EventListener
    void takeBack(NeedReopened reopened) {
        facts.deliveryChanged(reopened.needId());
        deliveries.keepApart(reopened.needId(), clock.instant(), reopened.reason());
        deliveries.forget(reopened.needId());
        assessed.reopened(reopened);
    }

    /** Two people who are one are counted once from now on, whenever they were served; and as two again when that is undone. */
    @EventListener
    void count(PeopleMerged merged) {
        if (merged.undone()) {
            List<Long> records = registry.records(List.of(merged.from()));
            deliveries.apart(merged.from(), records);
            facts.apart(merged.from(), records);
            facts.changedOf(merged.from());
        } else {
            facts.changedOf(merged.from());
            deliveries.together(merged.from(), merged.into());
            facts.together(merged.from(), merged.into());
        }
    }

    /** The same for two family cards that are one household. */
    @EventListener
    void count(HouseholdsMerged merged) {
        if (merged.undone()) {
            facts.householdApart(merged.from(), registry.recordsOfHousehold(merged.from()));
            facts.changedOfHousehold(merged.from());
        } else {
            facts.changedOfHousehold(merged.from());
            facts.householdsTogether(merged.from(), merged.into());
        }
    }
}
