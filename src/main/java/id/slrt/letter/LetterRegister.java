package id.slrt.letter;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.AppClock;
import id.slrt.shared.Slice;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The register book: every number that was given, also those of cancelled letters. */
@Singleton
public class LetterRegister {
    private static final int CHUNK = 500;

    private final LetterRepositories.LetterRows letters;
    private final Registry registry;
    private final Audit audit;
    private final AppClock clock;

    LetterRegister(LetterRepositories.LetterRows letters, Registry registry, Audit audit, AppClock clock) {
        this.letters = letters;
        this.registry = registry;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param number how the number begins; null for all */
    public record Filter(
            int year,
            @Nullable String kind,
            @Nullable LetterState state,
            @Nullable String number) {
        private @Nullable String stateName() {
            return state == null ? null : state.name();
        }

        private @Nullable String escaped() {
            return number == null ? null : number.replaceAll("([\\\\%_])", "\\\\$1");
        }
    }

    /** @param person name of whom it is about; empty when the record is gone */
    public record Line(Letter letter, String person) {}

    public int thisYear() {
        return clock.today().getYear();
    }

    /** The newest first. */
    @Transactional
    public Slice<Line> page(Filter filter, int page, int size) {
        Page<Letter> found = letters.register(
                filter.year(), filter.kind(), filter.stateName(), filter.escaped(), Pageable.from(page, size));
        return new Slice<>(lines(found.getContent()), page, size, found.getTotalSize());
    }

    /** All lines of a filter; the export is recorded. */
    @Transactional
    public void export(Filter filter, Viewer viewer, Consumer<Line> to) {
        audit.record(viewer, "letters_exported", "list", filter.year(), null);
        for (int page = 0; ; page++) {
            List<Line> lines = page(filter, page, CHUNK).items();
            lines.forEach(to);
            if (lines.size() < CHUNK) {
                return;
            }
        }
    }

    private List<Line> lines(List<Letter> found) {
        Map<Long, Person> people =
                registry.all(found.stream().map(Letter::personId).distinct().toList());
        return found.stream()
                .map(letter -> new Line(
                        letter,
                        Optional.ofNullable(people.get(letter.personId()))
                                .map(Person::name)
                                .orElse("")))
                .toList();
    }
}
