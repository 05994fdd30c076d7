package id.slrt.intake.handover;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as sent, raw: every word and number is judged field by field.
 *
 * @param agency code of the agency; an agency's own officer leaves it out
 * @param village name or code of the village where the people were found
 * @param day when, {@code time} such as 21.30
 */
@Serdeable
public record NewHandover(
        @Nullable String kind,
        @Nullable String agency,
        @Nullable String place,
        @Nullable String village,
        @Nullable String day,
        @Nullable String time,
        @Nullable String officers,
        @Nullable String note,
        @Nullable String sharing,
        @Nullable List<Found> people) {

    /**
     * One person. No name: a description instead. {@code ppks}, {@code situation} and {@code service} by code, word or
     * name; {@code service} empty: those the district's pack proposes; several with a comma.
     */
    @Serdeable
    public record Found(
            @Nullable String name,
            @Nullable String sex,
            @Nullable String age,
            @Nullable String ppks,
            @Nullable String situation,
            @Nullable String description,
            @Nullable String service,
            @Nullable String nik) {
        public static final Found EMPTY = new Found(null, null, null, null, null, null, null, null);
    }
}
