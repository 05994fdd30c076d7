package id.slrt.indicator;

import static id.slrt.indicator.IndicatorPart.check;
import static id.slrt.indicator.IndicatorPart.number;
import static id.slrt.indicator.IndicatorPart.year;

import id.slrt.access.Viewer;
import id.slrt.district.PackFiles;
import id.slrt.indicator.grade.Grade;
import id.slrt.indicator.grade.ScaleVersion;
import id.slrt.indicator.grade.ScaleVersions;
import id.slrt.indicator.grade.Scales;
import id.slrt.shared.AppClock;
import id.slrt.shared.Text;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pack's {@code grades.csv}, best first; may be missing. Grades that the office set stay. */
@Singleton
class GradesPart {
    private static final String FILE = "grades.csv";

    private final ScaleVersions versions;
    private final Scales scales;
    private final AppClock clock;

    GradesPart(ScaleVersions versions, Scales scales, AppClock clock) {
        this.versions = versions;
        this.scales = scales;
        this.clock = clock;
    }

    void apply(PackFiles files) {
        Map<Integer, List<Grade>> years = new TreeMap<>();
        files.rows(FILE, row -> row)
                .forEach(row ->
                        years.computeIfAbsent(year(row), _ -> new ArrayList<>()).add(grade(row)));
        years.forEach((year, grades) -> take(year, scales.write(grades), files));
    }

    private void take(int year, String content, PackFiles files) {
        ScaleVersion last =
                versions.findByYearOrderByIdDesc(year).stream().findFirst().orElse(null);
        if (last != null && last.content().equals(content)) {
            return;
        }
        if (last != null && !last.fromPack()) {
            files.note(FILE + ": the grades of " + year
                    + " were set by the office and stay as they are; the pack says otherwise");
            return;
        }
        Viewer system = Viewer.system(Text.ID);
        versions.save(new ScaleVersion(
                null, year, content, clock.instant(), system.userId(), system.displayName(), null, true));
    }

    private static Grade grade(PackFiles.Row row) {
        String from = row.optional("from");
        String tone = row.text("tone");
        check(row, List.of("good", "wait", "bad").contains(tone), "tone is good, wait or bad");
        return new Grade(
                row.text("name_id"),
                row.text("name_en"),
                from == null ? null : number(row, "from", from),
                row.yes("above"),
                tone);
    }
}
