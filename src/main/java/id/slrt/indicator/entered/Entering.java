package id.slrt.indicator.entered;

import id.slrt.access.Viewer;
import id.slrt.attachment.KeptFile;
import id.slrt.attachment.KeptFiles;
import id.slrt.district.District;
import id.slrt.indicator.Indicator;
import id.slrt.indicator.Wanted;
import id.slrt.indicator.measure.Measure;
import id.slrt.shared.AppClock;
import id.slrt.shared.Bounds;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Enters figures from outside, corrects and withdraws them; nothing that was entered is lost. */
@Singleton
public class Entering {
    private static final Pattern NAME = Pattern.compile("[A-Z0-9.-]+");
    private static final int FIRST_YEAR = 2000;

    private final EnteredRows rows;
    private final EnteredVersions versions;
    private final KeptFiles files;
    private final District district;
    private final AppClock clock;
    private final Wanted wanted;

    Entering(
            EnteredRows rows,
            EnteredVersions versions,
            KeptFiles files,
            District district,
            AppClock clock,
            Wanted wanted) {
        this.wanted = wanted;
        this.rows = rows;
        this.versions = versions;
        this.files = files;
        this.district = district;
        this.clock = clock;
    }

    /**
     * Enters a figure, or the next version of one when the form names the version it was made from.
     *
     * @param file the evidence; may be empty for a correction, which then keeps the evidence there is
     * @throws Problem 422 with what is wrong, 409 when somebody was faster
     */
    public EnteredFigure enter(EnteredForm form, byte[] file, Viewer viewer) {
        Inputs inputs = new Inputs();
        EnteredFigure typed = judge(form, viewer, inputs);
        Optional<EnteredFigure> before = inputs.isRejected() ? Optional.empty() : latest(typed);
        boolean none = inputs.isRejected()
                ? typed.version() == 0
                : before.map(EnteredFigure::sha256).isEmpty();
        if (file.length == 0 && none) {
            inputs.reject("file", "evidence_missing");
        }
        inputs.orThrow();
        refuseOutdated(before, typed.version());
        if (file.length == 0) {
            EnteredFigure last = before.orElseThrow();
            return save(typed, last.sha256(), last.mediaType(), viewer);
        }
        KeptFile kept = files.keep(file);
        EnteredFigure entered = save(typed, kept.sha256(), kept.mediaType(), viewer);
        files.settle(kept);
        return entered;
    }

    /** As if it had not been entered; what it was stays readable. @throws Problem 404, 409, 422 */
    public EnteredFigure withdraw(long id, @Nullable String version, @Nullable String reason, Viewer viewer) {
        EnteredFigure one = rows.findById(id).orElseThrow(() -> Problem.notFound("no_entered_figure"));
        Inputs inputs = new Inputs();
        String why = inputs.required("reason", reason, 500);
        Integer seen = inputs.version(version);
        inputs.orThrow();
        Optional<EnteredFigure> before = latest(one);
        refuseOutdated(before, seen == null ? 0 : seen);
        EnteredFigure last = before.orElseThrow();
        return save(with(last, null, last.version(), why), last.sha256(), last.mediaType(), viewer);
    }

    private EnteredFigure judge(EnteredForm form, Viewer viewer, Inputs inputs) {
        String name = inputs.required("name", form.value("name").toUpperCase(Locale.ROOT), 30);
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            inputs.reject("name", "entered_name");
        }
        int year = year(form, inputs);
        String code = inputs.required("period", form.value("period"), 4);
        FigurePeriod period = FigurePeriod.of(code).orElse(FigurePeriod.YEAR);
        if (!code.isEmpty() && !period.code().equals(code)) {
            inputs.reject("period", "unknown_word", "year, q1-q4, m01-m12");
        } else if (!inputs.isRejected() && period.begins(year).isAfter(clock.today())) {
            inputs.reject("period", "entered_future");
        }
        FigureKind kind = inputs.word("kind", FigureKind.class, form.value("kind"));
        String source = inputs.required("source", form.value("source"), 300);
        Integer seen = inputs.version(form.value("version"));
        String reason = seen == null || seen == 0
                ? inputs.optional("reason", form.value("reason"), 500)
                : inputs.required("reason", form.value("reason"), 500);
        return new EnteredFigure(
                null,
                name,
                year,
                period.code(),
                area(form, viewer, inputs),
                seen == null ? 0 : seen,
                figure(form, inputs),
                Objects.requireNonNullElse(kind, FigureKind.CUMULATIVE),
                source,
                null,
                null,
                viewer.userId(),
                viewer.displayName(),
                clock.instant(),
                reason);
    }

    private int year(EnteredForm form, Inputs inputs) {
        int last = clock.today().getYear();
        String typed = inputs.required("year", form.value("year"), 4);
        int year = typed.matches("\\d{4}") ? Integer.parseInt(typed) : 0;
        if (!typed.isEmpty() && (year < FIRST_YEAR || year > last)) {
            inputs.reject("year", "year_range", FIRST_YEAR, last);
        }
        return year;
    }

    private String area(EnteredForm form, Viewer viewer, Inputs inputs) {
        String area = inputs.optional("area", form.value("area"), 13);
        if (area == null || area.equals(district.setting("code"))) {
            if (viewer.area() != null) {
                inputs.reject("area", "area_outside", district.place(viewer.area()));
            }
            return "";
        }
        if (district.region(area).isEmpty()) {
            inputs.reject("area", "area_unknown", area);
        } else if (!viewer.covers(area)) {
            inputs.reject("area", "area_outside", district.place(viewer.area()));
        }
        return area;
    }

    /** Below zero only where it is a percentage of change itself, and no number that others are made of. */
    private @Nullable BigDecimal figure(EnteredForm form, Inputs inputs) {
        List<Indicator> needing =
                wanted.names().getOrDefault(form.value("name").strip().toUpperCase(Locale.ROOT), List.of());
        boolean change = !needing.isEmpty()
                && needing.stream()
                        .allMatch(indicator -> indicator.bounds().equals(Bounds.CHANGE)
                                && indicator.counts() instanceof Measure.Manual);
        return inputs.decimal(
                "figure", inputs.required("figure", form.value("figure"), 40), change ? Bounds.CHANGE : Bounds.FIGURE);
    }

    private Optional<EnteredFigure> latest(EnteredFigure one) {
        List<EnteredFigure> all = rows.findByNameAndYearAndPeriodAndAreaOrderByVersionDesc(
                one.name(), one.year(), one.period(), one.area());
        return all.stream().findFirst();
    }

    private static void refuseOutdated(Optional<EnteredFigure> before, int seen) {
        int stored = before.map(EnteredFigure::version).orElse(0);
        if (stored != seen) {
            throw Problem.conflict(
                    seen == 0 ? "entered_already" : "entered_changed",
                    before.map(EnteredFigure::enterer).orElse(""));
        }
    }

    private EnteredFigure save(EnteredFigure typed, @Nullable String sha256, @Nullable String type, Viewer viewer) {
        try {
            return versions.add(
                    new EnteredFigure(
                            null,
                            typed.name(),
                            typed.year(),
                            typed.period(),
                            typed.area(),
                            typed.version() + 1,
                            typed.figure(),
                            typed.kind(),
                            typed.source(),
                            sha256,
                            type,
                            viewer.userId(),
                            viewer.displayName(),
                            clock.instant(),
                            typed.reason()),
                    viewer);
        } catch (DataAccessException e) {
            // somebody stored the same version between our look and our write
            refuseOutdated(latest(typed), typed.version());
            throw e;
        }
    }

    private static EnteredFigure with(EnteredFigure one, @Nullable BigDecimal figure, int version, String reason) {
        return new EnteredFigure(
                null,
                one.name(),
                one.year(),
                one.period(),
                one.area(),
                version,
                figure,
                one.kind(),
                one.source(),
                one.sha256(),
                one.mediaType(),
                one.enteredBy(),
                one.enterer(),
                one.enteredAt(),
                reason);
    }
}
