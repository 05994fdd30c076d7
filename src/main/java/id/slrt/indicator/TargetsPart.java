package id.slrt.indicator;

import static id.slrt.indicator.IndicatorPart.check;
import static id.slrt.indicator.IndicatorPart.number;
import static id.slrt.indicator.IndicatorPart.year;

import id.slrt.access.Viewer;
import id.slrt.district.PackFiles;
import id.slrt.shared.AppClock;
import id.slrt.shared.Bounds;
import id.slrt.shared.Text;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pack's {@code targets.csv}: what it says anew becomes a new version, except where the office spoke last. */
@Singleton
class TargetsPart {
    private static final String FILE = "targets.csv";

    private final Repositories.Tree tree;
    private final Repositories.Targets targets;
    private final AppClock clock;

    TargetsPart(Repositories.Tree tree, Repositories.Targets targets, AppClock clock) {
        this.tree = tree;
        this.targets = targets;
        this.clock = clock;
    }

    void apply(PackFiles files) {
        Map<Integer, Set<String>> codes = new HashMap<>();
        Map<Target.Slot, Target> stored = new HashMap<>();
        targets.findAllOrderById().forEach(target -> stored.put(target.slot(), target));
        Map<Target.Slot, Target> pack = new HashMap<>();
        files.rows(FILE, row -> target(row, codes)).forEach(target -> pack.put(target.slot(), target));
        List<Target> added = new ArrayList<>();
        pack.forEach((slot, target) -> take(target, stored.get(slot), files, added));
        stored.forEach((slot, target) -> {
            if (!pack.containsKey(slot) && target.fromPack() && target.target() != null) {
                added.add(version(slot, null, "tidak lagi dalam paket"));
                files.note(FILE + ": " + say(slot) + " taken back");
            }
        });
        targets.saveAll(added);
    }

    private static void take(Target target, @Nullable Target there, PackFiles files, List<Target> added) {
        BigDecimal before = there == null ? null : there.target();
        boolean same = before != null && target.target() != null && before.compareTo(target.target()) == 0;
        if (there != null && !same && !there.fromPack()) {
            files.note(FILE + ": " + say(target.slot())
                    + " was set by the office and stays as it is; the pack says otherwise");
        } else if (!same) {
            added.add(target);
            if (there != null) {
                files.note(FILE + ": " + say(target.slot()) + " replaced");
            }
        }
    }

    private Target target(PackFiles.Row row, Map<Integer, Set<String>> codes) {
        String code = row.text("code");
        int year = year(row);
        Integer quarter = row.number("quarter");
        Set<String> known = codes.computeIfAbsent(
                year, y -> tree.near(y).stream().map(Indicator::code).collect(Collectors.toSet()));
        check(row, known.contains(code), "no indicator " + code + " in the tree of " + year);
        check(row, quarter == null || (quarter >= 1 && quarter <= 4), "quarter is 1 to 4, or empty for the year");
        BigDecimal value = number(row, "value", row.text("value"));
        check(row, Bounds.CHANGE.hold(value), "value is " + Bounds.CHANGE);
        return version(new Target.Slot(code, year, quarter, row.optional("area")), value, row.optional("note"));
    }

    private Target version(Target.Slot slot, @Nullable BigDecimal value, @Nullable String note) {
        Viewer system = Viewer.system(Text.ID);
        return new Target(
                null,
                slot.code(),
                slot.year(),
                slot.quarter(),
                slot.area(),
                value,
                note,
                clock.instant(),
                system.userId(),
                system.displayName(),
                true);
    }

    private static String say(Target.Slot slot) {
        return "the target of " + slot.code() + " in " + slot.year()
                + (slot.quarter() == null ? "" : ", quarter " + slot.quarter())
                + (slot.area() == null ? "" : ", " + slot.area());
    }
}
