package id.slrt.letter.signatory;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs for a post from one day to another, both included; {@code validTo} is null until an end is known.
 *
 * @param title of the post as printed, without the deputy's prefix
 * @param grade rank, such as Pembina Tk. I
 */
@MappedEntity("letter_signatory")
public record Signatory(
        @Id @GeneratedValue @Nullable Long id,
        String post,
        Standing standing,
        String title,
        String name,
        @Nullable String grade,
        @Nullable String nip,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public long key() {
        return Objects.requireNonNull(id);
    }

    /** "Plt. Kepala Dinas Sosial". */
    public String printedTitle() {
        return standing.before(title);
    }

    public boolean signsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        return (to == null || !validFrom.isAfter(to)) && (validTo == null || !from.isAfter(validTo));
    }
}
