package id.slrt.referral;

import id.slrt.district.District;
import id.slrt.intake.turn.Holder;
import id.slrt.intake.turn.NextStep;
import id.slrt.intake.turn.Party;
import id.slrt.intake.turn.Turn;
import id.slrt.intake.turn.Turns;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The due dates of a referral and whose turn it is in each state, in working days (design/domain.md, Clocks). */
@Singleton
class ReferralClock {
    /** Within which an agency answers whether it takes the referral. */
    private static final int DAYS_TO_ACCEPT = 2;

    /** How long another is waited for before somebody has to ask (SP4N-LAPOR: silent for 10 working days). */
    static final int DAYS_TO_WAIT = 10;

    private final District district;
    private final Turns turns;
    private final AppClock clock;

    ReferralClock(District district, Turns turns, AppClock clock) {
        this.district = district;
        this.turns = turns;
        this.clock = clock;
    }

    LocalDate dueAccept() {
        return in(DAYS_TO_ACCEPT);
    }

    LocalDate dueComplete(String service) {
        int standard = district.service(service).orElseThrow().standardWorkingDays();
        return in(Math.max(standard, DAYS_TO_ACCEPT));
    }

    /** The completion date, later by the working days that the applicant or a third party has held the referral. */
    LocalDate dueAfterHold(Referral referral) {
        Turn held = turns.open(referral.needId()).orElseThrow();
        boolean paused = held.party() == Party.APPLICANT || held.party() == Party.THIRD_PARTY;
        int days = district.workingDays().until(AppClock.day(held.since()), clock.today());
        return paused ? district.workingDays().add(referral.dueComplete(), days) : referral.dueComplete();
    }

    /** The last day in time of what the agency owes in a state; null while another is waited for, or nothing is owed. */
    static @Nullable LocalDate dueOn(
            ReferralState state, @Nullable HoldReason hold, LocalDate dueAccept, LocalDate dueComplete) {
        return switch (state) {
            case SENT, RECEIVED -> dueAccept;
            case ACCEPTED, IN_PROGRESS -> dueComplete;
            case ON_HOLD -> hold == HoldReason.PARTNER ? dueComplete : null;
            default -> null;
        };
    }

    /** Whether another turn begins: an answer was given, or somebody else is waited for. Waiting for another agency stops no clock. */
    static boolean begins(Move move, @Nullable HoldReason before, @Nullable HoldReason after) {
        return switch (move) {
            case ACCEPT -> true;
            case HOLD -> after != HoldReason.PARTNER;
            case RESUME -> before != HoldReason.PARTNER;
            default -> false;
        };
    }

    /** Whose turn it is while the agency has the referral. */
    Holder holder(Referral referral) {
        Party party = Party.PARTNER;
        if (referral.holdReason() == HoldReason.APPLICANT) {
            party = Party.APPLICANT;
        } else if (referral.holdReason() == HoldReason.THIRD_PARTY) {
            party = Party.THIRD_PARTY;
        }
        LocalDate due = referral.dueOn() == null ? in(DAYS_TO_WAIT) : referral.dueOn();
        NextStep step = party == Party.APPLICANT ? NextStep.APPLICANT : NextStep.AGENCY;
        return new Holder(party, step, referral.agency(), referral.key(), referral.assignee(), due);
    }

    private LocalDate in(int workingDays) {
        return district.workingDays().add(clock.today(), workingDays);
    }
}
