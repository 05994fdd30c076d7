package id.slrt.intake.turn;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a need was one party's to act on; open while {@code endedAt} is null (docs/decisions/0018).
 *
 * @param owner name of a {@link id.slrt.access.Role}, or code of the agency that has the referral
 * @param dueOn the last day in time
 * @param level who has been told that it is late: 0 nobody, 1 the head of the agency, 2 the manager
 */
@MappedEntity("turn")
public record Turn(
        @Id @GeneratedValue @Nullable Long id,
        long needId,
        long caseId,
        @Nullable Long referralId,
        Party party,
        NextStep step,
        String owner,
        String village,
        @Nullable Long assignee,
        Instant since,
        LocalDate dueOn,
        int level,
        @Nullable Instant escalatedAt,
        @Nullable Instant endedAt) {

    static Turn of(long needId, long caseId, String village, Holder holder, Instant since) {
        return new Turn(
                null,
                needId,
                caseId,
                holder.referralId(),
                holder.party(),
                holder.step(),
                holder.owner(),
                village,
                holder.assignee(),
                since,
                holder.dueOn(),
                0,
                null,
                null);
    }

    public long key() {
        return Objects.requireNonNull(id);
    }

    public boolean overdue(LocalDate today) {
        return endedAt == null && dueOn.isBefore(today);
    }
}
