package id.slrt.letter;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.shared.Word;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;

/**
 * A kind of letter, from the district pack.
 *
 * @param series which numbers it takes; {@code classification} stands for {@code {kind}} in them
 * @param post who signs
 * @param services codes of the services whose needs it is for, and {@code roles} the words of who issues it, with +
 * @param registryFacts whether it may tell what the registry says of the person
 */
@MappedEntity("letter_kind")
public record LetterKind(
        @Id String code,
        int position,
        String nameId,
        String nameEn,
        String series,
        String classification,
        String post,
        String services,
        String roles,
        boolean registryFacts) {

    boolean serves(String service) {
        return List.of(services.split("\\+")).contains(service);
    }

    boolean mayIssue(Viewer viewer) {
        return List.of(roles.split("\\+")).stream()
                .map(word -> Word.parse(Role.class, word))
                .anyMatch(role -> role == viewer.role());
    }
}
