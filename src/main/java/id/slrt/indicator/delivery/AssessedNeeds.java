package id.slrt.indicator.delivery;

import id.slrt.intake.Need;
import id.slrt.intake.NeedState;
import id.slrt.intake.need.NeedEnded;
import id.slrt.intake.need.NeedRecorded;
import id.slrt.intake.need.NeedReopened;
import id.slrt.intake.need.Needs;
import id.slrt.intake.turn.NextStep;
import id.slrt.registry.Registry;
import id.slrt.shared.AppClock;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes down who was assessed as in need of what, and until when, in the transaction that records or ends the need. */
@Singleton
class AssessedNeeds {
    /** A need closed at one of these was looked into and not confirmed. */
    private static final Set<NextStep> JUDGED =
            EnumSet.of(NextStep.VERIFY, NextStep.RECOMMEND, NextStep.DETERMINE, NextStep.APPEAL_OR_CLOSE);

    private final FactRows facts;
    private final Needs needs;
    private final Registry registry;

    AssessedNeeds(FactRows facts, Needs needs, Registry registry) {
        this.facts = facts;
        this.needs = needs;
        this.registry = registry;
    }

    @EventListener
    void record(NeedRecorded recorded) {
        Need need = needs.require(recorded.needId());
        long person = registry.countsAs(need.personId());
        facts.assessed(
                need.key(),
                need.personId(),
                person,
                need.service(),
                need.village(),
                joined(registry.categories(person)),
                AppClock.day(need.openedAt()));
        changed(need.key());
    }

    /** The person of a service given was in need of it, in each of the categories that the service was given in. */
    void fulfilled(NeedEnded ended, String ppks) {
        String known = facts.categories(ended.needId());
        if (known != null && !known.equals(ppks)) {
            Set<String> all = new TreeSet<>(codes(known));
            all.addAll(codes(ppks));
            facts.categorize(ended.needId(), joined(all));
        }
        facts.ended(ended.needId(), ended.endedOn(), null);
        changed(ended.needId());
    }

    void endedOtherwise(NeedEnded ended) {
        facts.ended(ended.needId(), ended.endedOn(), leftOut(ended));
        changed(ended.needId());
    }

    private static @Nullable String leftOut(NeedEnded ended) {
        if (ended.state() == NeedState.WITHDRAWN) {
            return "withdrawn";
        }
        return ended.at() != null && JUDGED.contains(ended.at()) ? "not_eligible" : null;
    }

    void reopened(NeedReopened reopened) {
        Need need = needs.require(reopened.needId());
        facts.open(reopened.needId(), AppClock.day(need.openedAt()));
        changed(reopened.needId());
    }

    private void changed(long needId) {
        facts.changed(FactKind.NEED.name(), needId);
    }

    private static Collection<String> codes(String joined) {
        return joined.isEmpty() ? Set.of() : Arrays.asList(joined.split(","));
    }

    static String joined(Collection<String> codes) {
        return String.join(",", codes);
    }
}
