package id.slrt.indicator.delivery;

import id.slrt.district.District;
import id.slrt.district.RegionCode;
import id.slrt.indicator.Repositories;
import id.slrt.intake.CaseEvent;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.Need;
import id.slrt.intake.NeedState;
import id.slrt.intake.need.NeedEnded;
import id.slrt.intake.need.NeedReopened;
import id.slrt.intake.need.Needs;
import id.slrt.referral.ReferralState;
import id.slrt.referral.Referrals;
import id.slrt.registry.HouseholdsMerged;
import id.slrt.registry.PeopleMerged;
import id.slrt.registry.Registry;
import id.slrt.shared.AppClock;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes down each service that was really given, in the transaction that fulfils the need: once per need. */
@Singleton
class Deliveries {

    private final Repositories.Deliveries deliveries;
    private final FactRows facts;
    private final AssessedNeeds assessed;
    private final Needs needs;
    private final Registry registry;
    private final District district;
    private final AppClock clock;
    private final CaseHistory history;
    private final Referrals referrals;
    private final ApplicationEventPublisher<DeliveriesChanged> events;

    Deliveries(
            Repositories.Deliveries deliveries,
            FactRows facts,
            AssessedNeeds assessed,
            Needs needs,
            Registry registry,
            District district,
            AppClock clock,
            CaseHistory history,
            Referrals referrals,
            ApplicationEventPublisher<DeliveriesChanged> events) {
        this.history = history;
        this.referrals = referrals;
        this.events = events;
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
        Delivery given = deliveries.save(new Delivery(
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
                RegionCode.subdistrict(village),
                ended.endedOn(),
                household,
                household,
                ppks,
                clock.instant(),
                ended.endedOn().isBefore(AppClock.day(need.openedAt()))));
        facts.deliveryChanged(ended.needId());
        assessed.fulfilled(ended, ppks);
        tell("added", ended.needId(), null, List.of(), List.of(given));
    }

    /** The outcome no longer counts; the row is kept apart with the reason, and the need may be met again. */
    @EventListener
    void takeBack(NeedReopened reopened) {
        List<Delivery> given =
                deliveries.findByNeedId(reopened.needId()).stream().toList();
        facts.deliveryChanged(reopened.needId());
        deliveries.keepApart(reopened.needId(), clock.instant(), reopened.reason());
        deliveries.forget(reopened.needId());
        assessed.reopened(reopened);
        boolean inError = given.stream()
                .map(Delivery::referralId)
                .filter(Objects::nonNull)
                .anyMatch(id -> referrals.require(id).state() == ReferralState.ENTERED_IN_ERROR);
        if (!given.isEmpty()) {
            tell(inError ? "in_error" : "taken_back", reopened.needId(), reopened.reason(), given, List.of());
        }
    }

    /** Two people who are one are counted once from now on, whenever they were served; and as two again when that is undone. */
    @EventListener
    void count(PeopleMerged merged) {
        List<Delivery> moved;
        if (merged.undone()) {
            List<Long> records = registry.records(List.of(merged.from()));
            moved = deliveries.findByPersonIdIn(records);
            deliveries.apart(merged.from(), records);
            facts.apart(merged.from(), records);
            facts.changedOf(merged.from());
        } else {
            moved = deliveries.findByCountsAs(merged.from());
            facts.changedOf(merged.from());
            deliveries.together(merged.from(), merged.into());
            facts.together(merged.from(), merged.into());
        }
        long now = merged.undone() ? merged.from() : merged.into();
        events.publishEvent(new DeliveriesChanged(
                merged.undone() ? "parted" : "merged",
                merged.actor(),
                null,
                moved,
                moved.stream()
                        .map(delivery -> delivery.countedAs(now, delivery.countsHousehold()))
                        .toList()));
    }

    /** The same for two family cards that are one household. */
    @EventListener
    void count(HouseholdsMerged merged) {
        List<Delivery> moved;
        if (merged.undone()) {
            List<Long> records = registry.recordsOfHousehold(merged.from());
            moved = deliveries.findByHouseholdIdIn(records);
            facts.householdApart(merged.from(), records);
            facts.changedOfHousehold(merged.from());
        } else {
            moved = deliveries.findByCountsHousehold(merged.from());
            facts.changedOfHousehold(merged.from());
            facts.householdsTogether(merged.from(), merged.into());
        }
        long now = merged.undone() ? merged.from() : merged.into();
        events.publishEvent(new DeliveriesChanged(
                merged.undone() ? "cards_parted" : "cards_merged",
                merged.actor(),
                null,
                moved,
                moved.stream()
                        .map(delivery -> delivery.countedAs(delivery.countsAs(), now))
                        .toList()));
    }

    /** Who did it is the last word of the need's history. */
    private void tell(String kind, long need, @Nullable String reason, List<Delivery> removed, List<Delivery> added) {
        String actor = history.lastOf(need).map(CaseEvent::actor).orElse("SLRT");
        events.publishEvent(new DeliveriesChanged(kind, actor, reason, removed, added));
    }
}
