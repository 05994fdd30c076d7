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

    /** @throws Problem 422 at {@code kind} when there is none of this code */
    LetterKind chosen(@Nullable String code) {
        List<LetterKind> all = all();
        return all.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "kind",
                        code == null || code.isBlank() ? "required" : "unknown_word",
                        String.join(", ", all.stream().map(LetterKind::code).toList())));
    }

    /** @throws Problem 404 when there is none of this code */
    public LetterKind require(String code) {
        return kinds.findById(code).orElseThrow(() -> Problem.notFound("no_letter_kind"));
    }
}
