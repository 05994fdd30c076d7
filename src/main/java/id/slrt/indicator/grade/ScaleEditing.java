package id.slrt.indicator.grade;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The grades of a year: each change a version with who, when and why. */
@Singleton
public class ScaleEditing {
    private final ScaleVersions versions;
    private final Scales scales;
    private final AppClock clock;
    private final Audit audit;

    ScaleEditing(ScaleVersions versions, Scales scales, AppClock clock, Audit audit) {
        this.versions = versions;
        this.scales = scales;
        this.clock = clock;
        this.audit = audit;
    }

    /** Grades as somebody set them. */
    public record Line(Instant at, String actor, @Nullable String reason, Scale scale) {}

    public Scale of(int year) {
        return scales.of(year);
    }

    /** What was set for this very year, the newest first. */
    public List<Line> history(int year) {
        return versions.findByYearOrderByIdDesc(year).stream()
                .map(version -> new Line(version.setAt(), version.actor(), version.reason(), scales.read(version)))
                .toList();
    }

    /** The newest version of any kind for this year; 0 when it has none of its own. */
    public long seen(int year) {
        return versions.findByYearOrderByIdDesc(year).stream()
                .findFirst()
                .map(version -> Objects.requireNonNull(version.id()))
                .orElse(0L);
    }

    /** @throws Problem 422 with what is wrong, 409 when somebody set them since the form was opened */
    @Transactional
    public void set(int year, ScaleForm form, Viewer viewer) {
        Inputs inputs = new Inputs();
        List<Grade> grades = form.judge(inputs);
        String reason = inputs.required("reason", form.value("reason"), 500);
        Long seen = inputs.number("seen", form.value("seen"));
        inputs.orThrow();
        if (seen == null || seen != seen(year)) {
            throw Problem.conflict("grades_changed");
        }
        versions.save(new ScaleVersion(
                null,
                year,
                scales.write(grades),
                clock.instant(),
                viewer.userId(),
                viewer.displayName(),
                reason,
                false));
        audit.record(viewer, "grades_set", "indicator", year, reason);
    }
}
