package id.slrt.indicator.tree;

import id.slrt.access.Viewer;
import id.slrt.indicator.Indicator;
import id.slrt.shared.AppClock;
import id.slrt.shared.Json;
import id.slrt.shared.Slice;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Who changed which indicator to what; begins with the indicator as the pack had it. */
@Singleton
public class TreeHistory {
    private final TreeVersionRepository versions;
    private final Json json;
    private final AppClock clock;

    TreeHistory(TreeVersionRepository versions, Json json, AppClock clock) {
        this.versions = versions;
        this.json = json;
        this.clock = clock;
    }

    /** One deed: who, when, and the indicator as it was after it. */
    public record Line(Instant at, String actor, String deed, Indicator indicator) {}

    void add(Indicator indicator, String deed, Viewer viewer) {
        versions.save(new TreeVersion(
                null,
                indicator.year(),
                indicator.code(),
                clock.instant(),
                viewer.userId(),
                viewer.displayName(),
                deed,
                json.write(indicator)));
    }

    /** The first edit of an indicator keeps what the pack said. */
    void addFirst(Indicator before, Viewer viewer) {
        if (!versions.existsByYearAndCode(before.year(), before.code())) {
            add(before, "pack", Viewer.system(viewer.locale()));
        }
    }

    /** The newest first. */
    public Slice<Line> of(int year, String code, int page, int size) {
        Page<TreeVersion> found = versions.findByYearAndCodeOrderByIdDesc(year, code, Pageable.from(page, size));
        return new Slice<>(
                found.getContent().stream()
                        .map(version -> new Line(
                                version.at(),
                                version.actor(),
                                version.deed(),
                                json.read(version.content(), Indicator.class)))
                        .toList(),
                page,
                size,
                found.getTotalSize());
    }

    /** Who changed the indicator last. */
    Optional<String> lastActor(Indicator indicator) {
        return versions.findFirstByYearAndCodeOrderByIdDesc(indicator.year(), indicator.code())
                .map(TreeVersion::actor);
    }
}
