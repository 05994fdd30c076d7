package id.slrt.indicator.target;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.indicator.Indicator;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.Repositories;
import id.slrt.indicator.Target;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and sets targets. Nothing is overwritten: a change is a new version with who, when and why. */
@Singleton
public class TargetSetting {
    private final Repositories.Targets targets;
    private final Repositories.Tree tree;
    private final Indicators indicators;
    private final District district;
    private final AppClock clock;
    private final Audit audit;

    TargetSetting(
            Repositories.Targets targets,
            Repositories.Tree tree,
            Indicators indicators,
            District district,
            AppClock clock,
            Audit audit) {
        this.targets = targets;
        this.tree = tree;
        this.indicators = indicators;
        this.district = district;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws Problem 404 when the tree of that year has no such indicator, 422 for an area that is none of ours */
    @Transactional
    public TargetSheet sheet(String code, int year, @Nullable String area) {
        Indicator indicator = indicators.require(code, year).indicator();
        if (area != null && district.region(area).isEmpty()) {
            throw Problem.invalid("area", "area_unknown", area);
        }
        List<Target> all = targets.findByCodeAndYearOrderById(code, year);
        Map<Target.Slot, Target> newest = new LinkedHashMap<>();
        all.forEach(target -> newest.put(target.slot(), target));
        List<Target> held = newest.values().stream()
                .filter(target -> target.target() != null)
                .toList();
        return new TargetSheet(
                indicator,
                year,
                area,
                held.stream()
                        .filter(target -> Objects.equals(target.area(), area))
                        .toList(),
                all.stream()
                        .filter(target -> Objects.equals(target.area(), area))
                        .toList()
                        .reversed(),
                held.stream()
                        .filter(target -> target.area() != null && target.quarter() == null)
                        .toList());
    }

    /**
     * Sets the targets of a year and area; what stays the same makes no version.
     *
     * @return how many versions were added
     * @throws Problem 422 with what is wrong: a change wants a reason; 409 when somebody set a target since
     */
    @Transactional
    public int set(String code, int year, @Nullable String area, TargetForm form, Viewer viewer) {
        Indicator indicator = indicators.require(code, year).indicator();
        tree.lock(indicator.year());
        TargetSheet before = sheet(code, year, area);
        Inputs inputs = new Inputs();
        List<@Nullable BigDecimal> typed = form.judge(inputs, indicator);
        String reason = inputs.optional("reason", form.value("reason"), 500);
        Long seen = inputs.number("seen", form.value("seen"));
        inputs.orThrow();
        if (seen == null || seen != before.seen()) {
            throw Problem.conflict(
                    "target_changed",
                    before.versions().isEmpty()
                            ? ""
                            : before.versions().getFirst().actor());
        }
        List<Target> added = new ArrayList<>();
        boolean revised = false;
        for (int quarter = 0; quarter <= 4; quarter++) {
            Target there = before.of(quarter);
            BigDecimal held = there == null ? null : there.target();
            BigDecimal now = typed.get(quarter);
            if (held == null ? now != null : now == null || held.compareTo(now) != 0) {
                revised = revised || held != null;
                added.add(version(indicator.code(), year, quarter, area, now, reason, viewer));
            }
        }
        if (revised && reason == null) {
            throw Problem.invalid("reason", "target_reason");
        }
        targets.saveAll(added);
        if (!added.isEmpty()) {
            audit.record(
                    viewer, "target_set", "indicator", code + " " + year + (area == null ? "" : " " + area), reason);
        }
        return added.size();
    }

    private Target version(
            String code,
            int year,
            int quarter,
            @Nullable String area,
            @Nullable BigDecimal target,
            @Nullable String reason,
            Viewer viewer) {
        return new Target(
                null,
                code,
                year,
                quarter == 0 ? null : quarter,
                area,
                target,
                reason,
                clock.instant(),
                viewer.userId(),
                viewer.displayName(),
                false);
    }
}
