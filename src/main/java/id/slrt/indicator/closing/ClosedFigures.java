package id.slrt.indicator.closing;

import id.slrt.district.RegionCode;
import id.slrt.indicator.IndicatorTree;
import id.slrt.indicator.Scope;
import id.slrt.indicator.closing.Keeping.Kept;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Readings that end with a closed month, as they were when it was closed. Villages are not kept. */
@Singleton
public class ClosedFigures {

    private final ClosingRows.Closings closings;
    private final ClosingRows.Sheets sheets;
    private final ClosingRows.Corrections corrections;
    private final ClosingRows.Lines lines;
    private final Keeping keeping;

    ClosedFigures(
            ClosingRows.Closings closings,
            ClosingRows.Sheets sheets,
            ClosingRows.Corrections corrections,
            ClosingRows.Lines lines,
            Keeping keeping) {
        this.closings = closings;
        this.sheets = sheets;
        this.corrections = corrections;
        this.lines = lines;
        this.keeping = keeping;
    }

    /** Empty when the month is open or nothing was kept of the area. */
    @Transactional
    public Optional<IndicatorTree> read(Scope scope, Locale locale) {
        return kept(scope).map(found -> keeping.tree(found.kept(), scope, locale, found.month()));
    }

    /** What is known of the close, without the figures. */
    @Transactional
    public Optional<ClosedMonth> of(Scope scope) {
        return kept(scope).map(Found::month);
    }

    private record Found(Kept kept, ClosedMonth month) {}

    private Optional<Found> kept(Scope scope) {
        if (scope.area() != null && RegionCode.isVillage(scope.area())) {
            return Optional.empty();
        }
        String area = Objects.requireNonNullElse(scope.area(), "");
        return closings.findByYearAndMonth(scope.year(), scope.lastMonth().getMonthValue())
                .filter(Closing::isClosed)
                .flatMap(closing -> found(closing, area));
    }

    private Optional<Found> found(Closing closing, String area) {
        List<KeptSheet> all = sheets.findByYearAndMonthOrderByArea(closing.year(), closing.month());
        return all.stream()
                .filter(sheet -> sheet.area().equals(area))
                .findFirst()
                .map(sheet -> {
                    Kept kept = new Kept(sheet, lines.of(sheet.year(), sheet.month(), sheet.area()));
                    boolean intact = Seal.of(sheet, kept.lines()).equals(sheet.seal())
                            && Seal.of(closing, all).equals(closing.seal());
                    return new Found(kept, month(closing, intact, area));
                });
    }

    private ClosedMonth month(Closing closing, boolean intact, String area) {
        return new ClosedMonth(
                closing.year(),
                closing.month(),
                Objects.requireNonNull(closing.decidedAt()),
                closing.proposer(),
                Objects.requireNonNull(closing.decider()),
                Objects.requireNonNull(closing.seal()),
                intact,
                corrections.count(closing.year(), closing.month(), area));
    }
}
