package id.slrt.intake.work;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.shared.AppClock;
import id.slrt.shared.Slice;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * What waits for somebody: the open turns of the role and, for the back office, of the office's own queue of referrals, as
 * far as the area goes. One statement for the rows, one for all the counts.
 */
@Singleton
public class MyWork {
    private final WorkStore store;
    private final District district;
    private final AppClock clock;

    MyWork(WorkStore store, District district, AppClock clock) {
        this.store = store;
        this.district = district;
        this.clock = clock;
    }

    @Transactional
    public WorkCounts counts(Viewer viewer) {
        return store.counts(owners(viewer), viewer.area(), viewer.is(Role.MANAGER), clock.today());
    }

    /** The oldest deadline first. */
    @Transactional
    public Slice<WorkItem> list(WorkFilter filter, WorkCounts counts, int page, int size, Viewer viewer) {
        return new Slice<>(
                store.list(
                        owners(viewer),
                        viewer.area(),
                        filter,
                        viewer.is(Role.MANAGER),
                        clock.today(),
                        (long) page * size,
                        size),
                page,
                size,
                counts.of(filter));
    }

    /** The ten cases opened last by the viewer. */
    @Transactional
    public List<RecentCase> recent(Viewer viewer) {
        return store.recent(viewer.userId());
    }

    /** Open needs of people who dropped out of the registry, that nobody has looked at; at most 1,001. */
    @Transactional
    public long dropped(Viewer viewer) {
        return store.dropped(viewer.area());
    }

    private List<String> owners(Viewer viewer) {
        return viewer.is(Role.BACK_OFFICE)
                ? List.of(viewer.role().name(), district.host())
                : List.of(viewer.role().name());
    }
}
