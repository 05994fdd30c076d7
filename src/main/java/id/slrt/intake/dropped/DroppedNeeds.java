package id.slrt.intake.dropped;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.intake.CaseAccess;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.need.Needs;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.SnapshotApplied;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Slice;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The work list of what a delivery of the social registry touches: open needs of people who dropped out. */
@Singleton
public class DroppedNeeds {
    private final DroppedNeedRepository dropped;
    private final Cases cases;
    private final Needs needs;
    private final Registry registry;
    private final CaseHistory history;
    private final Audit audit;
    private final AppClock clock;

    DroppedNeeds(
            DroppedNeedRepository dropped,
            Cases cases,
            Needs needs,
            Registry registry,
            CaseHistory history,
            Audit audit,
            AppClock clock) {
        this.dropped = dropped;
        this.cases = cases;
        this.needs = needs;
        this.registry = registry;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** One item with its need, case and person. */
    public record Line(DroppedNeed item, Need need, ServiceCase file, Person person) {}

    /** In the transaction of the snapshot. */
    @EventListener
    @Transactional
    void collect(SnapshotApplied applied) {
        dropped.collect(applied.importId());
    }

    /** What nobody has looked at, oldest first; or, {@code done}, what was acknowledged, newest first. */
    @Transactional
    public Slice<Line> list(boolean done, Viewer viewer, int page, int size) {
        Pageable wanted = Pageable.from(page, size);
        Page<DroppedNeed> found = done ? dropped.done(viewer.area(), wanted) : dropped.toDo(viewer.area(), wanted);
        List<DroppedNeed> items = found.getContent();
        Map<Long, ServiceCase> files =
                cases.all(items.stream().map(DroppedNeed::caseId).distinct().toList());
        Map<Long, Need> byId =
                needs.all(items.stream().map(DroppedNeed::needId).distinct().toList());
        Map<Long, Person> people = registry.all(
                items.stream().map(DroppedNeed::personId).distinct().toList());
        List<Line> lines = items.stream()
                .map(item -> new Line(
                        item,
                        Objects.requireNonNull(byId.get(item.needId())),
                        Objects.requireNonNull(files.get(item.caseId())),
                        Objects.requireNonNull(people.get(item.personId()))))
                .toList();
        return new Slice<>(lines, page, size, found.getTotalSize());
    }

    /**
     * Somebody has looked, and says what comes of it.
     *
     * @throws Problem 422 without a note, 409 when somebody was first
     */
    @Transactional
    public void acknowledge(long id, String note, Viewer viewer) {
        if (note.isBlank()) {
            throw Problem.invalid("note", "dropped_note");
        }
        Inputs inputs = new Inputs();
        String text = inputs.required("note", note, 1000);
        inputs.orThrow();
        DroppedNeed item = require(id, viewer);
        if (dropped.acknowledge(id, clock.instant(), viewer.userId(), viewer.displayName(), text) == 0) {
            throw Problem.conflict("dropped_acknowledged", Objects.requireNonNullElse(item.acknowledgedName(), ""));
        }
        record(item, "dropped_acknowledged", text, viewer);
    }

    /** Puts an acknowledged item back on the list. */
    @Transactional
    public void takeBack(long id, Viewer viewer) {
        DroppedNeed item = require(id, viewer);
        if (dropped.takeBack(id) > 0) {
            record(item, "dropped_taken_back", "", viewer);
        }
    }

    private DroppedNeed require(long id, Viewer viewer) {
        DroppedNeed item = dropped.findById(id).orElseThrow(() -> Problem.notFound("no_dropped"));
        CaseAccess.check(cases.require(item.caseId()), viewer);
        return item;
    }

    private void record(DroppedNeed item, String kind, String note, Viewer viewer) {
        Need need = needs.require(item.needId());
        history.ofNeed(need, kind, need.state(), note.isEmpty() ? null : note, viewer);
        audit.record(viewer, kind, "need", need.key(), null);
    }
}
