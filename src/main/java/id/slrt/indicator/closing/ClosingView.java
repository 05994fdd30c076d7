package id.slrt.indicator.closing;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.IndicatorTree;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.Scope;
import id.slrt.indicator.closing.Corrections.Moved;
import id.slrt.indicator.list.FactList;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The months and their closing, to be looked at. */
@Singleton
public class ClosingView {
    private static final int CORRECTIONS = 50;

    private final ClosingRows.Closings closings;
    private final ClosingRows.Steps steps;
    private final ClosedFigures closed;
    private final Corrections corrections;
    private final EffectStore effects;
    private final Indicators indicators;
    private final Snapshot snapshot;
    private final Order order;
    private final Audit audit;
    private final AppClock clock;
    private final FactList lists;

    ClosingView(
            ClosingRows.Closings closings,
            ClosingRows.Steps steps,
            ClosedFigures closed,
            Corrections corrections,
            EffectStore effects,
            Indicators indicators,
            Snapshot snapshot,
            Order order,
            Audit audit,
            AppClock clock,
            FactList lists) {
        this.closings = closings;
        this.steps = steps;
        this.closed = closed;
        this.corrections = corrections;
        this.effects = effects;
        this.indicators = indicators;
        this.snapshot = snapshot;
        this.order = order;
        this.audit = audit;
        this.clock = clock;
        this.lists = lists;
    }

    /** The months of a year that are over, the latest first. */
    @Transactional
    public List<MonthLine> months(int year, Viewer viewer) {
        Map<Integer, Closing> known = closings.findByYearOrderByMonth(year).stream()
                .collect(Collectors.toMap(Closing::month, Function.identity()));
        Map<Integer, Long> corrected = effects.counts(year);
        return IntStream.rangeClosed(1, 12)
                .map(i -> 13 - i)
                .filter(month -> YearMonth.of(year, month).isBefore(YearMonth.from(clock.today())))
                .mapToObj(month -> line(year, month, known.get(month), corrected.getOrDefault(month, 0L), viewer))
                .toList();
    }

    /** The years in which something was closed or proposed. */
    public List<Integer> years() {
        return closings.years();
    }

    /** The last month that is over, unless it is closed: to be said to those who can close it. */
    @Transactional
    public Optional<MonthLine> open(Viewer viewer) {
        YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
        return Closings.mayClose(viewer)
                ? Optional.of(line(
                                last.getYear(),
                                last.getMonthValue(),
                                closings.findByYearAndMonth(last.getYear(), last.getMonthValue())
                                        .orElse(null),
                                0,
                                viewer))
                        .filter(line -> !line.state().equals("closed"))
                : Optional.empty();
    }

    /**
     * A month with everything that is known of its closing.
     *
     * @param area a sub-district; null: the whole district
     */
    @Transactional
    public ClosingPage read(YearMonth month, @Nullable String area, int page, Locale locale, Viewer viewer) {
        Closing closing = closings.findByYearAndMonth(month.getYear(), month.getMonthValue())
                .orElse(null);
        Scope scope = Snapshot.scope(month, area);
        IndicatorTree now = indicators.now(scope, locale);
        IndicatorTree then = closed.read(scope, locale).orElse(null);
        boolean isClosed = closing != null && closing.isClosed();
        String seen = isClosed ? null : snapshot.ofDistrict(month).sheet().seal();
        Problem obstacle = isClosed ? null : order.obstacle(month).orElse(null);
        boolean waits = closing != null && closing.state() == ClosingState.PROPOSED;
        boolean may = Closings.mayClose(viewer) && obstacle == null;
        String place = Objects.requireNonNullElse(area, "");
        return new ClosingPage(
                month,
                closing,
                scope,
                now,
                then,
                then == null
                        ? List.of()
                        : compared(then, now, effects.sums(month.getYear(), month.getMonthValue(), place)),
                corrections
                        .of(month.getYear(), month.getMonthValue(), place, page, CORRECTIONS)
                        .map(line -> guarded(line, viewer) ? line.guard() : line),
                steps.findByYearAndMonthOrderById(month.getYear(), month.getMonthValue()),
                seen,
                closing != null && waits && !closing.proposedSeal().equals(seen),
                closing != null && isClosed && auditKnows(closing),
                obstacle,
                may && !waits && !isClosed,
                may && closing != null && waits && closing.proposedBy() != viewer.userId(),
                closing != null && waits && closing.proposedBy() == viewer.userId());
    }

    /** The lines of a closed month as they were, by code, to be held against those of now; none of an open one. */
    @Transactional
    public Map<String, IndicatorLine> then(Scope scope, Locale locale) {
        return closed.read(scope, locale).map(ClosingView::byCode).orElse(Map.of());
    }

    private boolean guarded(Corrections.Line line, Viewer viewer) {
        String service = line.correction().service();
        return !FactList.seesPeople(viewer) && service != null && lists.isGuarded(service);
    }

    private boolean auditKnows(Closing closing) {
        String said = "SHA-256 " + closing.seal();
        return audit.search(null, "month", closing.of().toString(), null, 0).items().stream()
                .anyMatch(event -> said.equals(event.reason()));
    }

    private static MonthLine line(int year, int month, @Nullable Closing closing, long corrections, Viewer viewer) {
        return closing == null
                ? new MonthLine(year, month, "open", null, null, null, null, null, null, null, 0, false)
                : new MonthLine(
                        year,
                        month,
                        Word.of(closing.state()),
                        closing.proposer(),
                        closing.proposedAt(),
                        closing.remark(),
                        closing.decider(),
                        closing.decidedAt(),
                        closing.reason(),
                        closing.seal(),
                        corrections,
                        closing.state() == ClosingState.PROPOSED
                                && Closings.mayClose(viewer)
                                && closing.proposedBy() != viewer.userId());
    }

    private static List<Compared> compared(IndicatorTree then, IndicatorTree now, Map<String, Moved> moved) {
        Map<String, IndicatorLine> before = byCode(then);
        Map<String, IndicatorLine> after = byCode(now);
        Set<String> codes = new LinkedHashSet<>();
        Stream.concat(then.items().stream(), now.items().stream())
                .map(IndicatorLine::code)
                .forEach(codes::add);
        List<Compared> lines = new ArrayList<>();
        codes.forEach(code -> lines.add(new Compared(before.get(code), after.get(code), moved.get(code))));
        return lines;
    }

    private static Map<String, IndicatorLine> byCode(IndicatorTree tree) {
        return tree.items().stream().collect(Collectors.toMap(IndicatorLine::code, Function.identity()));
    }
}
