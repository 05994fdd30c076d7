package id.slrt.letter.template;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.letter.paper.Block;
import id.slrt.shared.AppClock;
import id.slrt.shared.FieldError;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of letters: the one in use, all versions, and the administrator's work on them. */
@Singleton
public class LetterTemplates {
    static final int LONGEST = 4000;

    private final LetterTemplateRows rows;
    private final Audit audit;
    private final AppClock clock;

    LetterTemplates(LetterTemplateRows rows, Audit audit, AppClock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a text comes to with example values, and what is wrong with it. */
    public record Preview(List<Block> body, List<FieldError> errors) {}

    /** @throws Problem 404 when the kind has no text */
    public LetterTemplate live(String kind) {
        return rows.live(kind).orElseThrow(() -> Problem.notFound("no_letter_template"));
    }

    /** Newest first, at most 100. */
    public List<LetterTemplate> versions(String kind) {
        return rows.versions(kind);
    }

    public List<String> variables(boolean registryFacts) {
        return LetterVariable.allowed(registryFacts).map(LetterVariable::code).toList();
    }

    public Preview preview(String text, boolean registryFacts) {
        Inputs inputs = new Inputs();
        judge(inputs, text, registryFacts);
        Map<String, String> examples = LetterVariable.allowed(registryFacts)
                .collect(Collectors.toMap(LetterVariable::code, LetterVariable::example));
        return new Preview(new LetterText(text).fill(examples), inputs.errors());
    }

    /**
     * Saves as the new version.
     *
     * @param seen the version that was edited
     * @throws Problem 422 with what is wrong with it, 409 when another was saved meanwhile
     */
    @Transactional
    public void save(String kind, @Nullable String text, boolean registryFacts, @Nullable Integer seen, Viewer viewer) {
        Inputs inputs = new Inputs();
        String judged = judge(inputs, text, registryFacts);
        inputs.orThrow();
        List<LetterTemplate> versions = rows.lock(kind);
        int newest = versions.isEmpty() ? 0 : versions.getFirst().version();
        if (seen != null && seen != newest) {
            throw Problem.conflict("letter_template_changed", newest);
        }
        add(kind, newest, judged, viewer.displayName());
        audit.record(viewer, "letter_template_changed", "letter_kind", kind, null);
    }

    /** The pack's text: a new version when it differs, unless the administrator has written one. */
    @Transactional
    public void fromPack(String kind, String text, boolean registryFacts) {
        Inputs inputs = new Inputs();
        String judged = judge(inputs, text, registryFacts);
        if (inputs.isRejected()) {
            throw new IllegalArgumentException("letters/" + kind + ".txt: "
                    + inputs.errors().stream().map(FieldError::toString).collect(Collectors.joining("; ")));
        }
        List<LetterTemplate> versions = rows.lock(kind);
        LetterTemplate newest = versions.isEmpty() ? null : versions.getFirst();
        if (newest == null || newest.changedBy() == null && !newest.text().equals(judged)) {
            add(kind, newest == null ? 0 : newest.version(), judged, null);
        }
    }

    private void add(String kind, int newest, String text, @Nullable String by) {
        rows.retire(kind);
        rows.save(new LetterTemplate(null, kind, newest + 1, true, text, by, clock.instant()));
    }

    private static String judge(Inputs inputs, @Nullable String raw, boolean registryFacts) {
        String given = inputs.required("text", raw == null ? null : raw.replace("\r\n", "\n"), LONGEST);
        if (given.isEmpty()) {
            return given;
        }
        LetterText text = new LetterText(given);
        List<String> allowed =
                LetterVariable.allowed(registryFacts).map(LetterVariable::code).toList();
        List<String> unknown = text.variables().stream()
                .filter(name -> !allowed.contains(name))
                .map(name -> "{" + name + "}")
                .toList();
        if (!unknown.isEmpty()) {
            inputs.reject(
                    "text",
                    "letter_variable",
                    unknown,
                    allowed.stream().map(name -> "{" + name + "}").toList());
        }
        if (!text.hasTitle()) {
            inputs.reject("text", "letter_title");
        }
        if (!text.variables().contains("name")) {
            inputs.reject("text", "letter_name");
        }
        return given;
    }
}
