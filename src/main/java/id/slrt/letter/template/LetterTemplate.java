package id.slrt.letter.template;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One version of the text of a kind of letter. {@code changedBy} is null when it came with the district pack. */
@MappedEntity("letter_template")
public record LetterTemplate(
        @Id @GeneratedValue @Nullable Long id,
        String kind,
        int version,
        boolean live,
        String text,
        @Nullable String changedBy,
        Instant changedAt) {

    public long key() {
        return Objects.requireNonNull(id);
    }
}
