package id.slrt.indicator.entered;

import id.slrt.shared.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** A figure as typed, by field: name, year, period, area, kind, figure, source, reason, version. */
public record EnteredForm(Map<String, String> values) {
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The form that corrects a figure. */
    public static EnteredForm of(EnteredFigure figure) {
        return new EnteredForm(Map.of(
                "name",
                figure.name(),
                "year",
                Integer.toString(figure.year()),
                "period",
                figure.period(),
                "area",
                figure.area(),
                "kind",
                Word.of(figure.kind()),
                "figure",
                figure.figure() == null ? "" : plain(figure.figure()),
                "source",
                figure.source(),
                "version",
                Integer.toString(figure.version())));
    }

    /** 92.3000 as 92,3. */
    private static String plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        BigDecimal whole = stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
        String text = whole.toPlainString().replace('.', ',');
        // a comma before three digits would be asked back
        return whole.scale() == 3 ? text + "0" : text;
    }
}
