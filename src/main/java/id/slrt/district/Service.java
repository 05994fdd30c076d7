package id.slrt.district;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Transient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can need. {@code steps} are what must happen before anyone serves it, in order, such as
 * {@code verify+determine}; {@code desk}: the front office can serve it at once; {@code standardWorkingDays}: by when
 * the agency completes it.
 */
@MappedEntity("service")
public record Service(
        @Id String code,
        String nameId,
        String nameEn,
        String sector,
        String kind,
        String leadAgency,
        String subActivity,
        @Nullable String letter,
        String privacy,
        @Nullable String steps,
        boolean desk,
        int standardWorkingDays,
        @Nullable String basis) {

    /** Sensitive services never show in a message to the applicant's phone, which others may read. */
    @Transient
    public boolean sensitive() {
        return "sensitive".equals(privacy);
    }

    @Transient
    public List<String> stepList() {
        return steps == null ? List.of() : List.of(steps.split("\\+"));
    }
}
