package id.slrt.referral;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to get one need met by one agency. The agency owns it, not a person: {@code assignee} is who of the agency
 * has taken it up. Due dates are the last working day on which the step is in time; {@code dueComplete} moves on by the
 * working days that the applicant or a third party held the referral. {@code wanted}: what was asked of the applicant last.
 */
@MappedEntity("referral")
public record Referral(
        @Id @GeneratedValue @Nullable Long id,
        long needId,
        long caseId,
        long personId,
        String service,
        String village,
        String agency,
        @Nullable Integer rulePosition,
        @Nullable String ruleBecause,
        ReferralState state,
        int attempt,
        @Nullable String note,
        long sender,
        @Nullable Long assignee,
        @Nullable String assigneeName,
        @Nullable HoldReason holdReason,
        @Nullable ReturnReason returnReason,
        @Nullable Outcome outcome,
        @Nullable String answer,
        @Nullable String wanted,
        Instant sentAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt,
        LocalDate dueAccept,
        LocalDate dueComplete,
        @Nullable LocalDate dueOn,
        int version) {

    public long key() {
        return Objects.requireNonNull(id);
    }

    /** As {@code dueOn}: the last day in time of the step that is awaited now; null when nothing is, or another is waited for. */
    @Transient
    public @Nullable LocalDate due() {
        return dueOn;
    }

    /** What the applicant is to bring or do, while the referral or its need waits for it. */
    @Transient
    public @Nullable String awaited() {
        boolean waits = state == ReferralState.ON_HOLD && holdReason == HoldReason.APPLICANT
                || state == ReferralState.RETURNED && returnReason == ReturnReason.MISSING_DOCUMENT;
        return waits ? wanted : null;
    }

    /** Without what tells of the person: the number, what it was for, how it ended and, where the desk ended it, why. */
    Referral minimum() {
        return new Referral(
                id,
                needId,
                caseId,
                0,
                service,
                "",
                agency,
                null,
                null,
                state,
                attempt,
                null,
                sender,
                assignee,
                assigneeName,
                holdReason,
                returnReason,
                outcome,
                state == ReferralState.REVOKED ? answer : null,
                null,
                sentAt,
                acceptedAt,
                endedAt,
                dueAccept,
                dueComplete,
                dueOn,
                version);
    }

    public boolean late(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
