package id.slrt.indicator.list;

import id.slrt.access.Viewer;
import id.slrt.indicator.Indicator;
import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.Selection;
import id.slrt.indicator.delivery.DeliveryOrder;
import id.slrt.indicator.entered.EnteredFigure;
import id.slrt.indicator.entered.EnteredFigures;
import id.slrt.indicator.measure.Count;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The list behind any figure: lines of facts, figures entered by hand, or the indicators that a mean is made of. */
@Singleton
public class Lists {
    private final FactList facts;
    private final EnteredFigures entered;
    private final Indicators indicators;

    Lists(FactList facts, EnteredFigures entered, Indicators indicators) {
        this.facts = facts;
        this.entered = entered;
        this.indicators = indicators;
    }

    @Transactional
    public FactSlice page(FactAsk ask, int page, int size, Viewer viewer, Locale locale) {
        return switch (ask.kind()) {
            case ENTERED -> entered(ask.selection());
            case PARTS -> parts(ask.selection(), locale);
            default -> facts.page(ask, DeliveryOrder.NEWEST, page, size, viewer);
        };
    }

    /** As {@link FactList#export}. */
    @Transactional
    public FactSlice export(FactAsk ask, Viewer viewer, Locale locale) {
        return switch (ask.kind()) {
            case ENTERED, PARTS -> page(ask, 0, FactList.MOST_ROWS, viewer, locale);
            default -> facts.export(ask, DeliveryOrder.NEWEST, viewer);
        };
    }

    private FactSlice entered(Selection selection) {
        Indicator indicator = Objects.requireNonNull(selection.indicator());
        String name = selection.count() instanceof Count.Entered(String asked) ? asked : indicator.code();
        return entered.inForce(
                        name,
                        Objects.requireNonNull(selection.scope())
                                .in(selection.to().getYear()))
                .map(figure -> slice(ListKind.ENTERED, List.of(line(figure)), Objects.requireNonNull(figure.figure())))
                .orElseGet(() -> slice(ListKind.ENTERED, List.of(), null));
    }

    private static FactLine line(EnteredFigure figure) {
        return new FactLine(
                figure.key(),
                figure.year() + " " + figure.period(),
                figure.name(),
                Objects.requireNonNull(figure.figure()).stripTrailingZeros().toPlainString(),
                figure.enterer(),
                figure.area(),
                null,
                null,
                null);
    }

    private FactSlice parts(Selection selection, Locale locale) {
        String code = Objects.requireNonNull(selection.indicator()).code();
        List<IndicatorLine> lines = indicators.under(code, Objects.requireNonNull(selection.scope()), locale);
        return slice(
                ListKind.PARTS,
                lines.stream()
                        .filter(line -> code.equals(line.parent()) && line.achievement() != null)
                        .map(line -> new FactLine(
                                null,
                                String.valueOf(selection.to().getYear()),
                                line.code(),
                                Objects.requireNonNull(line.achievement()).toPlainString(),
                                "",
                                selection.area() == null ? "" : selection.area(),
                                null,
                                null,
                                null))
                        .toList(),
                lines.getFirst().actual());
    }

    private static FactSlice slice(ListKind kind, List<FactLine> lines, @Nullable BigDecimal figure) {
        return new FactSlice(Word.of(kind), figure, lines, 0, FactList.MOST_ROWS, lines.size(), 0, 0);
    }
}
