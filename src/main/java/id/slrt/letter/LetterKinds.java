package id.slrt.letter;

import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of letters this office writes. */
@Singleton
public class LetterKinds {
    private final LetterRepositories.Kinds kinds;

    LetterKinds(LetterRepositories.Kinds kinds) {
        this.kinds = kinds;
    }

    public List<LetterKind> all() {
        return kinds.findAllOrderByPosition();
    }

    /** The posts that sign letters. */
    public List<String> posts() {
        return all().stream().map(LetterKind::post).distinct().toList();
    }

    /**
     * The kind of this code; when nothing is said, the only one that the service knows.
     *
     * @throws Problem 422 at {@code kind}
     */
    LetterKind chosen(@Nullable String code, String service) {
        boolean said = code != null && !code.isBlank();
        List<LetterKind> all = all();
        List<LetterKind> meant = all.stream()
                .filter(kind -> said ? kind.code().equals(code) : kind.serves(service))
                .toList();
        if (meant.size() != 1) {
            throw Problem.invalid(
                    "kind",
                    said ? "unknown_word" : meant.isEmpty() ? "letter_service" : "required",
                    String.join(", ", all.stream().map(LetterKind::code).toList()));
        }
        return meant.getFirst();
    }

    /** @throws Problem 404 when there is none of this code */
    public LetterKind require(String code) {
        return kinds.findById(code).orElseThrow(() -> Problem.notFound("no_letter_kind"));
    }
}
