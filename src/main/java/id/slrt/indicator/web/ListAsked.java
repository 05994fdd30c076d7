package id.slrt.indicator.web;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.indicator.Selection;
import id.slrt.indicator.list.FactAsk;
import id.slrt.indicator.list.ListKind;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads which list is asked for. */
@Singleton
class ListAsked {
    private final Asked asked;
    private final District district;

    ListAsked(Asked asked, District district) {
        this.asked = asked;
        this.district = district;
    }

    /**
     * @param word of its kind; null: whatever the indicator that is asked for counts
     * @throws Problem 404 for a kind there is not, 422 with everything that makes no sense
     */
    FactAsk of(@Nullable String word, Question question, HttpRequest<?> request, Viewer viewer) {
        ListKind kind = word == null ? null : Word.parse(ListKind.class, word);
        if (word != null && kind == null) {
            throw Problem.notFound("no_list", word);
        }
        Selection selection = asked.selection(question, viewer);
        Inputs inputs = new Inputs();
        String owner = inputs.optional("owner", request.getParameters().get("owner"), 20);
        String need = inputs.optional("need", request.getParameters().get("need"), 4);
        if (owner != null
                && Arrays.stream(Role.values()).noneMatch(role -> role.name().equals(owner))
                && district.agency(owner).isEmpty()) {
            inputs.reject("owner", "agency_unknown", owner);
        }
        if (need != null && !need.equals("some") && !need.equals("none")) {
            inputs.reject("need", "unknown_word", "some, none");
        }
        ListKind counted = selection.indicator() == null
                ? null
                : ListKind.of(selection.indicator().counts(), selection.whole());
        if (counted == null && (kind == ListKind.ENTERED || kind == ListKind.PARTS)) {
            inputs.reject("indicator", "required");
        } else if (kind != null && counted != null && kind != counted && !fits(kind, selection)) {
            inputs.reject("indicator", "counts_otherwise", Word.of(counted));
        }
        inputs.orThrow();
        return new FactAsk(
                kind == null ? counted == null ? ListKind.SERVICES : counted : kind,
                selection,
                owner,
                need == null ? null : Boolean.valueOf(need.equals("some")));
    }

    /** Services and people stand behind whatever counts either, and behind means. */
    private static boolean fits(ListKind kind, Selection selection) {
        return (kind == ListKind.SERVICES || kind == ListKind.PEOPLE)
                && selection.behind() != null
                && !selection.behind().isEmpty();
    }
}
