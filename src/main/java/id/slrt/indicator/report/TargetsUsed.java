package id.slrt.indicator.report;

import id.slrt.indicator.IndicatorLine;
import id.slrt.shared.web.Page;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which version of the targets a report was made with, in words. */
final class TargetsUsed {
    private static final int MOST = 4;

    private TargetsUsed() {}

    private record Setting(LocalDate on, @Nullable String by) {}

    /** "set on 2 January 2026 by admin (14 indicators); 3 indicators without a target", the latest first. */
    static String of(List<IndicatorLine> lines, Page words) {
        TreeMap<Setting, Long> settings = lines.stream()
                .filter(line -> line.target() != null && line.targetSetOn() != null)
                .collect(Collectors.groupingBy(
                        line -> new Setting(Objects.requireNonNull(line.targetSetOn()), line.targetSetBy()),
                        () -> new TreeMap<>(Comparator.comparing(Setting::on)
                                .reversed()
                                .thenComparing(setting -> setting.by() == null ? "" : setting.by())),
                        Collectors.counting()));
        String said = settings.entrySet().stream()
                .limit(MOST)
                .map(entry -> words.t(
                        "report.target_version",
                        words.date(entry.getKey().on()),
                        entry.getKey().by() == null ? "–" : entry.getKey().by(),
                        entry.getValue()))
                .collect(Collectors.joining("; "));
        long others =
                settings.values().stream().skip(MOST).mapToLong(Long::longValue).sum();
        long without = lines.stream().filter(line -> line.target() == null).count();
        return said
                + (others > 0 ? "; " + words.t("report.target_others", others) : "")
                + (without > 0 ? (said.isEmpty() ? "" : "; ") + words.t("report.target_none", without) : "");
    }
}
