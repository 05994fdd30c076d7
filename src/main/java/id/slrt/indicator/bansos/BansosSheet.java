package id.slrt.indicator.bansos;

import id.slrt.indicator.check.Figure;
import id.slrt.indicator.check.Finding;
import id.slrt.indicator.check.Thousands;
import id.slrt.indicator.sheet.Columns;
import id.slrt.indicator.sheet.SheetLine;
import id.slrt.shared.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a table of assistance: who writes it leaves the programme out where it is that of the line above. */
public final class BansosSheet {
    /** As a table is handed back, and exported. */
    public static final List<String> COLUMNS = List.of(
            "programme",
            "period",
            "area",
            "unit",
            "planned",
            "amount_unit",
            "budget",
            "reached",
            "realised",
            "percent",
            "source",
            "note");

    private static final List<String> FIGURES = List.of("planned", "reached", "budget", "realised");

    private BansosSheet() {}

    public static Columns columns() {
        return new Columns(List.of("programme", "period", "planned", "reached"))
                .with("programme", "jenis bansos", "program", "bansos", "bantuan", "program bantuan")
                .with("period", "periode", "masa", "bulan", "tahap")
                .with("area", "kecamatan", "wilayah", "kode kecamatan")
                .with("unit", "satuan", "satuan penerima")
                .with(
                        "planned",
                        "jumlah kpm",
                        "kpm",
                        "sasaran",
                        "target penerima",
                        "penerima",
                        "jumlah penerima",
                        "sasaran penerima")
                .with("amount_unit", "satuan anggaran", "amountunit")
                .with("budget", "anggaran", "pagu", "pagu anggaran")
                .with(
                        "reached",
                        "realisasi kpm",
                        "realisasi penerima",
                        "kpm terealisasi",
                        "penerima terlayani",
                        "recipients reached")
                .with("realised", "realisasi anggaran", "realisasi", "realisasi rp")
                .with("percent", "prosentase", "persentase", "persen", "%")
                .with("source", "sumber dana", "sumber", "ket", "dana")
                .with("note", "keterangan", "catatan", "note");
    }

    /** Every line with its findings and errors; nothing is stored. */
    public static List<BansosLine> read(List<SheetLine> lines) {
        Thousands thousands = Thousands.of(lines.stream()
                .flatMap(line -> FIGURES.stream().map(column -> figure(line, column)))
                .toList());
        List<SheetLine> full = filled(lines);
        List<Parsed> parsed = full.stream().map(line -> parse(line, thousands)).toList();
        List<List<Finding>> beside =
                BansosChecks.check(parsed.stream().map(Parsed::figures).toList());
        List<BansosLine> read = new ArrayList<>();
        for (int i = 0; i < full.size(); i++) {
            Parsed one = parsed.get(i);
            read.add(new BansosLine(
                    full.get(i).number(),
                    one.entry(),
                    Stream.concat(one.findings().stream(), beside.get(i).stream())
                            .toList(),
                    one.errors()));
        }
        return read;
    }

    private record Parsed(BansosEntry entry, BansosFigures figures, List<Finding> findings, List<FieldError> errors) {}

    /** Programme and source of the line above where a line leaves the programme out. */
    private static List<SheetLine> filled(List<SheetLine> lines) {
        List<SheetLine> full = new ArrayList<>();
        Map<String, String> last = Map.of();
        for (SheetLine line : lines) {
            Map<String, String> cells = new HashMap<>(line.cells());
            if (cells.get("programme") == null) {
                for (String column : List.of("programme", "source")) {
                    String above = last.get(column);
                    if (above != null) {
                        cells.putIfAbsent(column, above);
                    }
                }
            }
            last = cells;
            full.add(new SheetLine(line.number(), cells, line.numeric()));
        }
        return full;
    }

    private static Parsed parse(SheetLine line, Thousands thousands) {
        List<Finding> findings = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (String column : List.of("programme", "area", "note")) {
            values.put(column, line.cell(column));
        }
        if (line.cell("programme").isEmpty()) {
            errors.add(FieldError.of("programme", "required"));
        }
        Optional<BansosPeriod> period = BansosPeriod.parse(line.cell("period"));
        if (period.isEmpty()) {
            errors.add(FieldError.of("period", "bansos_period", line.cell("period")));
        }
        values.put("period", period.map(BansosPeriod::code).orElse(line.cell("period")));
        Optional<BansosSource> source = BansosSource.parse(line.cell("source"));
        values.put("source", source.orElse(BansosSource.OTHER).name());
        String unit = unit(line);
        String amountUnit = amountUnit(line);
        values.put("unit", unit);
        values.put("amount_unit", amountUnit);
        Map<String, BigDecimal> numbers = new HashMap<>();
        for (String column : FIGURES) {
            Figure figure = figure(line, column);
            boolean people = column.equals("planned") || column.equals("reached");
            BigDecimal value = thousands.value(figure, people);
            findings.addAll(thousands.check(figure, people));
            if (!figure.text().isEmpty() && value == null) {
                errors.add(FieldError.of(column, "decimal"));
            } else if (value != null) {
                numbers.put(column, value);
                values.put(column, value.toPlainString());
            }
        }
        BansosFigures figures = new BansosFigures(
                line.cell("programme"),
                period.orElse(new BansosPeriod("year")),
                source.orElse(BansosSource.OTHER).name(),
                unit,
                amountUnit,
                numbers.get("planned"),
                numbers.get("reached"),
                numbers.get("budget"),
                numbers.get("realised"),
                percent(line));
        return new Parsed(new BansosEntry(values), figures, findings, errors);
    }

    private static @Nullable BigDecimal percent(SheetLine line) {
        return figure(line, "percent").value();
    }

    private static Figure figure(SheetLine line, String column) {
        String text = line.cell(column);
        return text.isEmpty() ? Figure.NONE : Figure.read(text, line.numeric().contains(column));
    }

    private static String unit(SheetLine line) {
        return Stream.of(
                        line.cell("unit"),
                        figure(line, "planned").unit(),
                        figure(line, "reached").unit())
                .filter(unit -> !unit.isEmpty())
                .findFirst()
                .orElse("KPM");
    }

    private static String amountUnit(SheetLine line) {
        return Stream.of(line.cell("amount_unit"), figure(line, "budget").unit())
                .filter(unit -> !unit.isEmpty())
                .findFirst()
                .orElse("Rp");
    }
}
