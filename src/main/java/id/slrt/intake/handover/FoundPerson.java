package id.slrt.intake.handover;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * One of the people of a hand-over as the agency described them. {@code position} begins with 1; {@code name} is null when
 * nobody knew it; {@code age} is an estimate in years; {@code category} a PPKS code. {@code nik} and category are what the
 * agency says: the registry learns of them when the desk confirms.
 */
@MappedEntity("handover_person")
public record FoundPerson(
        @Id @GeneratedValue @Nullable Long id,
        long handoverId,
        int position,
        long caseId,
        long personId,
        @Nullable String name,
        @Nullable String description,
        String sex,
        @Nullable Integer age,
        @Nullable String category,
        Situation situation,
        @Nullable Boolean arrived,
        @Nullable String nik,
        @Nullable Proposal categoryState) {

    /** Whether the desk has still to say if the category is right. */
    public boolean categoryProposed() {
        return category != null && categoryState == Proposal.PROPOSED;
    }
}
