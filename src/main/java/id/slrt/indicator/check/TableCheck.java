package id.slrt.indicator.check;

import id.slrt.indicator.sheet.Columns;
import id.slrt.indicator.sheet.SheetLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks a performance table: name, unit, target, actual, printed achievement; also parts of a whole, and the period before. */
public final class TableCheck {
    public static final List<String> COLUMNS =
            List.of("code", "name", "unit", "target", "actual", "achievement", "part_of", "previous");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern CHANGE =
            Pattern.compile("(?i)\\b(peningkatan|kenaikan|pertumbuhan|penurunan|growth|increase|decrease|capaian)\\b");

    private TableCheck() {}

    /** The names under which the columns come. */
    public static Columns columns() {
        return new Columns(List.of("name", "target", "actual"))
                .with("code", "kode", "kode rekening", "no")
                .with(
                        "name",
                        "nama",
                        "indikator",
                        "indikator kinerja",
                        "indikator kinerja utama",
                        "uraian",
                        "kegiatan",
                        "sasaran",
                        "kinerja",
                        "indicator",
                        "sub kegiatan")
                .with("unit", "satuan")
                .with("target", "pagu", "pagu anggaran", "anggaran", "jumlah pengaduan")
                .with("actual", "realisasi", "realisasi anggaran", "realisasi kinerja", "jumlah terlayani")
                .with("achievement", "capaian", "capaian kinerja", "persentase", "prosentase", "persen", "%", "percent")
                .with("part_of", "bagian dari", "induk", "part of", "parent")
                .with(
                        "previous",
                        "realisasi sebelumnya",
                        "realisasi tahun lalu",
                        "masa sebelumnya",
                        "tahun lalu",
                        "before");
    }

    public static List<CheckedLine> check(List<SheetLine> lines) {
        Thousands thousands = Thousands.of(
                lines.stream().flatMap(line -> TableRow.telling(line).stream()).toList());
        List<TableRow> rows =
                lines.stream().map(line -> TableRow.of(line, thousands)).toList();
        Map<TableRow, List<Finding>> sums = sums(rows);
        List<CheckedLine> checked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            TableRow row = rows.get(i);
            List<Finding> findings = new ArrayList<>(alone(row));
            findings.addAll(beside(row, rows.subList(0, i)));
            findings.addAll(sums.getOrDefault(row, List.of()));
            checked.add(new CheckedLine(row.line(), List.copyOf(findings)));
        }
        return checked;
    }

    private static List<Finding> alone(TableRow row) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(row.thousands().check(row.target(), row.whole()));
        findings.addAll(row.thousands().check(row.actual(), row.whole()));
        units(row).ifPresent(findings::add);
        BigDecimal target = row.value(row.target());
        BigDecimal actual = row.value(row.actual());
        BigDecimal printed = row.printedValue();
        if (target != null && actual != null && printed != null) {
            Achievements.check(target, actual, printed).ifPresent(findings::add);
        }
        boolean share =
                Units.isPercent(row.unit()) && !CHANGE.matcher(row.name()).find();
        if (actual != null && share && actual.compareTo(HUNDRED) > 0) {
            findings.add(Finding.of("over_population", null, actual));
        }
        BigDecimal previous = row.value(row.previous());
        if (actual != null && previous != null && actual.signum() != 0 && actual.compareTo(previous) == 0) {
            findings.add(Finding.of("same_as_previous", null, actual));
        }
        return findings;
    }

    /** Target, actual and the column of units name one unit. */
    private static Optional<Finding> units(TableRow row) {
        List<String> named = Stream.of(
                        row.line().cell("unit"),
                        row.target().unit(),
                        row.actual().unit())
                .filter(unit -> !unit.isEmpty())
                .toList();
        boolean one = named.stream().map(Figure::plainUnit).distinct().count() <= 1;
        return one
                ? Optional.empty()
                : Optional.of(Finding.of(
                        "unit_differs",
                        null,
                        String.join(", ", named.stream().distinct().toList())));
    }

    private static List<Finding> beside(TableRow row, List<TableRow> above) {
        List<TableRow> same = above.stream()
                .filter(other -> !row.name().isEmpty() && row.isCalled(other.name()))
                .toList();
        if (same.isEmpty()) {
            return List.of();
        }
        TableRow last = same.getLast();
        List<Finding> findings = new ArrayList<>();
        if (!Figure.plainUnit(last.unit()).equals(Figure.plainUnit(row.unit()))) {
            findings.add(Finding.of(
                    "unit_changed", null, last.unit(), row.unit(), last.line().number()));
        }
        Copies.all(Integer.toString(last.line().number()), figures(last), figures(row))
                .ifPresent(findings::add);
        return findings;
    }

    private static List<@Nullable BigDecimal> figures(TableRow row) {
        List<@Nullable BigDecimal> figures = new ArrayList<>();
        figures.add(row.value(row.target()));
        figures.add(row.value(row.actual()));
        figures.add(row.printedValue());
        return figures;
    }

    /** Of each whole: the row that others name as theirs, and a row that is called a total. */
    private static Map<TableRow, List<Finding>> sums(List<TableRow> rows) {
        Map<TableRow, List<Finding>> found = new HashMap<>();
        List<TableRow> open = new ArrayList<>();
        for (TableRow row : rows) {
            List<TableRow> parts = rows.stream()
                    .filter(part -> part != row && row.isCalled(part.line().cell("part_of")))
                    .toList();
            if (parts.isEmpty() && row.isTotal()) {
                parts = List.copyOf(open);
                open.clear();
            } else if (row.line().cell("part_of").isEmpty()) {
                open.add(row);
            }
            if (!parts.isEmpty()) {
                found.put(row, sums(row, parts));
            }
        }
        return found;
    }

    private static List<Finding> sums(TableRow whole, List<TableRow> parts) {
        if (Units.isPercent(whole.unit())) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Function<TableRow, Figure> column :
                List.<Function<TableRow, Figure>>of(TableRow::target, TableRow::actual)) {
            BigDecimal total = whole.value(column.apply(whole));
            List<BigDecimal> values = parts.stream()
                    .map(part -> part.value(column.apply(part)))
                    .filter(Objects::nonNull)
                    .toList();
            if (total != null && values.size() == parts.size()) {
                Sums.check(total, values, column.apply(whole).decimals())
                        .filter(finding -> !findings.contains(finding))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }
}
