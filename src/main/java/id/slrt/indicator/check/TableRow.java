package id.slrt.indicator.check;

import id.slrt.indicator.sheet.SheetLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of a performance table, with its cells read as figures. */
record TableRow(
        SheetLine line,
        Figure target,
        Figure actual,
        Figure printed,
        Figure previous,
        String unit,
        Thousands thousands) {
    static TableRow of(SheetLine line, Thousands thousands) {
        return new TableRow(
                line,
                figure(line, "target"),
                figure(line, "actual"),
                figure(line, "achievement"),
                figure(line, "previous"),
                unit(line),
                thousands);
    }

    /** Of the column of units, else of a cell. */
    static String unit(SheetLine line) {
        return Stream.of(
                        line.cell("unit"),
                        figure(line, "actual").unit(),
                        figure(line, "target").unit())
                .filter(unit -> !unit.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The cells that may tell which mark their table puts between thousands. */
    static List<Figure> telling(SheetLine line) {
        boolean whole = Units.isWhole(unit(line));
        return Stream.of("target", "actual", "previous")
                .map(column -> figure(line, column))
                .filter(figure -> whole || figure.meanings().size() == 1)
                .toList();
    }

    static Figure figure(SheetLine line, String column) {
        String text = line.cell(column);
        return text.isEmpty() ? Figure.NONE : Figure.read(text, line.numeric().contains(column));
    }

    boolean whole() {
        return Units.isWhole(unit);
    }

    @Nullable
    BigDecimal value(Figure figure) {
        return thousands.value(figure, whole());
    }

    /** The achievement is a percentage whatever the unit is; its decimals are never thousands. */
    @Nullable
    BigDecimal printedValue() {
        return printed.value();
    }

    String name() {
        return line.cell("name");
    }

    /** By which other rows may name it. */
    boolean isCalled(String name) {
        return !name.isEmpty() && (plain(name).equals(plain(name())) || name.equals(line.cell("code")));
    }

    /** The rows above it are its parts. */
    boolean isTotal() {
        return plain(name()).matches("(jumlah|total|grandtotal|jumlahtotal|jumlahseluruhnya)");
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
