package id.slrt.letter.signatory;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who signs: the right one of a post on a day, and the administrator's work on them. */
@Singleton
public class Signatories {
    private final SignatoryRows rows;
    private final Audit audit;

    Signatories(SignatoryRows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** Who signs for the post that day: a Plh. before a Plt. before the holder; of two alike who began later. */
    public Optional<Signatory> on(String post, LocalDate day) {
        return rows.of(post).stream()
                .filter(signatory -> signatory.signsOn(day))
                .max(Comparator.comparing(Signatory::standing).thenComparing(Signatory::validFrom));
    }

    /** By post, the latest first. */
    public List<Signatory> all() {
        return rows.all();
    }

    public Signatory require(long id) {
        return rows.findById(id).orElseThrow(() -> Problem.notFound("no_signatory_row"));
    }

    /**
     * Adds one, or changes one; letters that were issued stay as they are.
     *
     * @param id null to add
     * @param posts which posts there are
     * @throws Problem 422 with everything wrong, also when another holds the post in the same way on one of these days
     */
    @Transactional
    public void save(@Nullable Long id, SignatoryForm form, List<String> posts, Viewer viewer) {
        Inputs inputs = new Inputs();
        Signatory judged = judge(inputs, id, form);
        if (!judged.post().isEmpty() && !posts.contains(judged.post())) {
            inputs.reject("post", "unknown_word", String.join(", ", posts));
        }
        inputs.orThrow();
        rows.lockAny();
        rows.of(judged.post()).stream()
                .filter(other -> !Objects.equals(other.id(), id) && other.standing() == judged.standing())
                .filter(other -> other.overlaps(judged.validFrom(), judged.validTo()))
                .findFirst()
                .ifPresent(other -> inputs.reject("from", "signatory_overlap", other.name()));
        inputs.orThrow();
        if (id != null) {
            require(id);
        }
        long saved = (id == null ? rows.save(judged) : rows.update(judged)).key();
        audit.record(viewer, id == null ? "signatory_added" : "signatory_changed", "signatory", saved, null);
    }

    /** The pack's signatories, only into an empty table: afterwards they are the administrator's. */
    @Transactional
    public void fromPack(List<SignatoryForm> forms) {
        if (rows.all().isEmpty()) {
            for (SignatoryForm form : forms) {
                Inputs inputs = new Inputs();
                Signatory judged = judge(inputs, null, form);
                if (inputs.isRejected()) {
                    throw new IllegalArgumentException("signatories.csv: " + inputs.errors());
                }
                rows.save(judged);
            }
        }
    }

    private static Signatory judge(Inputs inputs, @Nullable Long id, SignatoryForm form) {
        LocalDate from = inputs.day("from", inputs.required("from", form.from(), 30));
        LocalDate to = inputs.day("to", form.to());
        if (from != null && to != null && to.isBefore(from)) {
            inputs.reject("to", "signatory_order");
        }
        Standing standing = inputs.word("standing", Standing.class, form.standing());
        if (standing == Standing.PLH && to == null) {
            inputs.reject("to", "signatory_plh_end");
        }
        return new Signatory(
                id,
                inputs.required("post", form.post(), 24),
                standing == null ? Standing.DEFINITIVE : standing,
                inputs.required("title", form.title(), 120),
                inputs.required("name", form.name(), 100),
                inputs.optional("grade", form.grade(), 60),
                inputs.optional("nip", form.nip(), 30),
                from == null ? LocalDate.EPOCH : from,
                to);
    }
}
