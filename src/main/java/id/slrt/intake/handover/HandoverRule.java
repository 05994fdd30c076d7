package id.slrt.intake.handover;

import id.slrt.shared.Word;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the pack's {@code handover.csv}: which service is proposed for whom, and what it means for them when it is
 * fulfilled. {@code situations} are words joined by |; null is any.
 */
@MappedEntity("handover_rule")
record HandoverRule(
        @Id @GeneratedValue @Nullable Long id,
        @Nullable String situations,
        @Nullable String ppks,
        String service,
        @Nullable String fate) {

    boolean proposes(Situation situation, @Nullable String category) {
        return (situations == null || List.of(situations.split("\\|")).contains(Word.of(situation)))
                && (ppks == null || ppks.equals(category));
    }
}
