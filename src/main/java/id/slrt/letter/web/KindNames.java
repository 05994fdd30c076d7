package id.slrt.letter.web;

import id.slrt.letter.LetterKind;
import id.slrt.shared.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of kinds of letters for a page; of a kind that is no more its code. */
public record KindNames(List<LetterKind> kinds) {
    static KindNames of(List<LetterKind> kinds) {
        return new KindNames(kinds);
    }

    public String of(Page page, String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .map(kind -> page.name(kind.nameId(), kind.nameEn()))
                .orElse(code);
    }

    /** For a list to choose from. */
    public Map<String, String> options(Page page) {
        Map<String, String> options = new LinkedHashMap<>();
        kinds.forEach(kind -> options.put(kind.code(), page.name(kind.nameId(), kind.nameEn())));
        return options;
    }

    public boolean has(@Nullable String code) {
        return kinds.stream().anyMatch(kind -> kind.code().equals(code));
    }
}
