package id.slrt.notification;

import id.slrt.intake.CaseState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as its applicant may follow it on a shared phone: no names, no numbers, no categories. */
public record TrackedCase(String ticket, Instant openedAt, CaseState state, List<TrackedNeed> needs) {

    /**
     * One need.
     *
     * @param service null when it is sensitive, and then the agency is null too
     * @param stage where it stands: a word with the texts {@code track.stage.<word>} and {@code track.next.<word>}
     * @param tone the look of the stage: wait, good, off or nothing
     * @param wanted what she is to bring or do; null when nothing, or the service is sensitive
     * @param dueDate by when the next thing happens; null when nobody can say
     */
    public record TrackedNeed(
            id.slrt.district.@Nullable Service service,
            @Nullable String agency,
            String stage,
            String tone,
            id.slrt.intake.Need need,
            @Nullable String wanted,
            @Nullable LocalDate dueDate) {

        public boolean late(LocalDate today) {
            return dueDate != null && dueDate.isBefore(today);
        }
    }
}
