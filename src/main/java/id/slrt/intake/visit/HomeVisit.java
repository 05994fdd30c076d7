package id.slrt.intake.visit;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was found at a home. When nobody was found only the note says more.
 *
 * @param income of the household in rupiah a month
 * @param members how many live there
 * @param recommended whether the visitor recommends what was asked for
 */
@MappedEntity("home_visit")
public record HomeVisit(
        @Id @GeneratedValue @Nullable Long id,
        long caseId,
        LocalDate visitedOn,
        boolean found,
        @Nullable String met,
        @Nullable House house,
        @Nullable Integer income,
        @Nullable Integer members,
        @Nullable Boolean recommended,
        @Nullable String note,
        long userId,
        String actor,
        Instant at) {

    /** The state of the house. */
    public enum House {
        SOUND,
        WORN,
        UNFIT,
        NONE
    }
}
