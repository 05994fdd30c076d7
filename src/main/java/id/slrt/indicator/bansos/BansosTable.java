package id.slrt.indicator.bansos;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.indicator.check.Finding;
import id.slrt.shared.AppClock;
import id.slrt.shared.FieldError;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of social assistance: read with its findings, entered row by row or as a whole. */
@Singleton
public class BansosTable {
    private final BansosRows rows;
    private final BansosWriter writer;
    private final BansosJudge judge;

    BansosTable(BansosRows rows, BansosWriter writer, District district, AppClock clock) {
        this.rows = rows;
        this.writer = writer;
        this.judge = new BansosJudge(district, clock);
    }

    /** A row with what is odd about it beside the others of its programme. */
    public record Line(BansosRow row, List<Finding> findings) {}

    /** The rows of a year as they hold now. */
    public List<Line> ofYear(int year, BansosOrder order) {
        List<BansosRow> all = new ArrayList<>(rows.latest(year));
        all.removeIf(BansosRow::withdrawn);
        all.sort(BansosOrder.NATURAL);
        List<List<Finding>> findings =
                BansosChecks.check(all.stream().map(BansosRow::figures).toList());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            lines.add(new Line(all.get(i), findings.get(i)));
        }
        lines.sort((one, other) -> order.compare(one.row(), other.row()));
        return lines;
    }

    public List<Integer> years() {
        return rows.years();
    }

    /** All versions of a row, the latest first. @throws Problem 404 when there is none */
    @Transactional
    public List<BansosRow> versions(long id) {
        BansosRow one = rows.findById(id).orElseThrow(() -> Problem.notFound("no_bansos"));
        return rows.findByYearAndProgrammeAndPeriodAndAreaAndSourceOrderByVersionDesc(
                one.year(), one.programme(), one.period(), one.area(), one.source());
    }

    /** Enters or corrects one row. @throws Problem 422 with what is wrong, 409 when somebody was faster */
    public BansosRow enter(BansosEntry entry, Viewer viewer) {
        Inputs inputs = new Inputs();
        BansosRow typed = judge.row(entry, viewer, inputs);
        inputs.orThrow();
        BansosRow before = before(typed.year()).get(typed.place());
        int stored = before == null ? 0 : before.version();
        boolean again = before != null && !before.withdrawn();
        if (typed.version() != stored && (again || typed.version() > 0)) {
            throw Problem.conflict(
                    typed.version() == 0 ? "bansos_already" : "bansos_changed", before == null ? "" : before.enterer());
        }
        if (again && typed.reason() == null) {
            throw Problem.invalid("reason", "required");
        }
        return write(List.of(typed.next(stored + 1, false, typed.reason())), viewer)
                .getFirst();
    }

    /** Takes a row out of the table; its versions stay. @throws Problem 404, 409, 422 */
    public BansosRow withdraw(long id, @Nullable String version, @Nullable String reason, Viewer viewer) {
        Inputs inputs = new Inputs();
        String why = inputs.required("reason", reason, 500);
        Integer seen = inputs.version(version);
        inputs.orThrow();
        BansosRow last = versions(id).getFirst();
        if (seen == null || seen != last.version() || last.withdrawn()) {
            throw Problem.conflict("bansos_changed", last.enterer());
        }
        return write(List.of(last.next(last.version() + 1, true, why)), viewer).getFirst();
    }

    /** The lines of a sent table with what keeps each from being stored. */
    public List<BansosLine> preview(List<BansosLine> lines, String year, Viewer viewer) {
        Set<String> places = new HashSet<>();
        List<BansosLine> judged = new ArrayList<>();
        for (BansosLine line : lines) {
            Inputs inputs = new Inputs();
            BansosRow row = judge.row(entry(line, year, null), viewer, inputs);
            List<FieldError> errors = new ArrayList<>(line.errors());
            inputs.errors().stream()
                    .filter(error ->
                            errors.stream().noneMatch(other -> other.field().equals(error.field())))
                    .forEach(errors::add);
            if (!places.add(row.place()) && errors.isEmpty()) {
                errors.add(FieldError.of("programme", "bansos_twice"));
            }
            judged.add(new BansosLine(line.number(), line.entry(), line.findings(), List.copyOf(errors)));
        }
        return judged;
    }

    /**
     * Stores a table: all of it or nothing. Rows that say what is there already are left as they are, rows that the table
     * does not name too.
     *
     * @return how many were entered or changed
     */
    public int store(List<BansosLine> lines, String year, @Nullable String reason, Viewer viewer) {
        List<BansosLine> judged = preview(lines, year, viewer);
        if (judged.stream().anyMatch(line -> !line.errors().isEmpty())) {
            throw Problem.invalid("file", "bansos_lines");
        }
        List<BansosRow> typed = judged.stream()
                .map(line -> judge.row(entry(line, year, reason), viewer, new Inputs()))
                .toList();
        Map<String, BansosRow> before =
                typed.isEmpty() ? Map.of() : before(typed.getFirst().year());
        List<BansosRow> next = new ArrayList<>();
        for (BansosRow row : typed) {
            BansosRow old = before.get(row.place());
            if (old == null || !row.says(old)) {
                if (old != null && row.reason() == null) {
                    throw Problem.invalid("reason", "bansos_reason");
                }
                next.add(row.next(old == null ? 1 : old.version() + 1, false, row.reason()));
            }
        }
        return write(next, viewer).size();
    }

    private static BansosEntry entry(BansosLine line, String year, @Nullable String reason) {
        Map<String, String> values = new HashMap<>(line.entry().values());
        values.put("year", year);
        values.put("reason", reason == null ? "" : reason);
        return new BansosEntry(values);
    }

    private Map<String, BansosRow> before(int year) {
        Map<String, BansosRow> before = new HashMap<>();
        rows.latest(year).forEach(row -> before.put(row.place(), row));
        return before;
    }

    private List<BansosRow> write(List<BansosRow> next, Viewer viewer) {
        try {
            return writer.add(next, viewer);
        } catch (DataAccessException e) {
            throw Problem.conflict("bansos_changed", "");
        }
    }
}
