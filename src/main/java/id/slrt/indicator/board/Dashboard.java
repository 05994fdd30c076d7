package id.slrt.indicator.board;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.indicator.IndicatorTree;
import id.slrt.indicator.Period;
import id.slrt.indicator.board.Board.Before;
import id.slrt.indicator.board.Board.Holder;
import id.slrt.indicator.board.Board.Now;
import id.slrt.indicator.closing.ClosingView;
import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import id.slrt.indicator.tally.Extent;
import id.slrt.indicator.tally.Heard;
import id.slrt.indicator.tally.Served;
import id.slrt.indicator.tally.Tally;
import id.slrt.shared.AppClock;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom the office served and what waits, as of now. Only the numbers of registered people may be ten
 * minutes old. The number of statements does not grow with the number of cases.
 */
@Singleton
public class Dashboard {
    private static final Count PEOPLE = new Count.Persons(Behind.EVERYTHING);
    private static final Count SERVICES = new Count.Services(Behind.EVERYTHING);

    private final Tally tally;
    private final Parts parts;
    private final TreeReading tree;
    private final DeskStore desk;
    private final ClosingView closings;
    private final District district;
    private final Text text;
    private final AppClock clock;

    Dashboard(
            Tally tally,
            Parts parts,
            TreeReading tree,
            DeskStore desk,
            ClosingView closings,
            District district,
            Text text,
            AppClock clock) {
        this.tally = tally;
        this.parts = parts;
        this.tree = tree;
        this.desk = desk;
        this.closings = closings;
        this.district = district;
        this.text = text;
        this.clock = clock;
    }

    /**
     * @param area code of a sub-district or village; null: the whole district
     * @param viewer who is told of a month to be closed; the caller has seen to it that the area is within theirs
     */
    @Transactional
    public Board read(Period period, @Nullable String area, Viewer viewer, Locale locale) {
        Extent extent = new Extent(period.from(), period.to(), area);
        Served served = tally.served(extent);
        Heard heard = tally.heard(extent);
        DeskStore.Desk waits = desk.desk(period.to().getYear(), clock.today(), area);
        IndicatorTree aimed = tree.tree(period.to(), area, locale);
        return new Board(
                period,
                area,
                clock.instant(),
                served.people(),
                served.deliveries(),
                heard.cases(),
                heard.complaints(),
                before(period.yearBefore(), area),
                tree.aims(aimed),
                now(waits, desk.held(clock.today(), area), locale),
                tree.flags(aimed, locale),
                parts.services(served.services(), locale),
                parts.agencies(served.agencies()),
                parts.subdistricts(served.subdistricts(), area, locale),
                parts.months(served.months(), locale),
                Waiting.of(
                        tally.agencies(extent),
                        code -> code.isEmpty() ? text.of(locale, "figures.all") : district.agencyName(code)),
                waits.satisfaction(),
                closings.open(viewer).orElse(null),
                FigureLists.of(period, area, waits.satisfaction().year()));
    }

    private Before before(Period year, @Nullable String area) {
        Map<Count, Long> counts = tally.counts(List.of(PEOPLE, SERVICES), new Extent(year.from(), year.to(), area));
        return new Before(year.from(), year.to(), counts.getOrDefault(PEOPLE, 0L), counts.getOrDefault(SERVICES, 0L));
    }

    private Now now(DeskStore.Desk waits, List<DeskStore.Held> held, Locale locale) {
        return new Now(
                held.stream().mapToLong(DeskStore.Held::open).sum(),
                held.stream().mapToLong(DeskStore.Held::overdue).sum(),
                held.stream()
                        .map(DeskStore.Held::oldest)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                held.stream().mapToLong(DeskStore.Held::parked).sum(),
                waits.unreached(),
                waits.oldCases(),
                held.stream()
                        .filter(one -> one.overdue() > 0)
                        .sorted(Comparator.comparing(DeskStore.Held::overdue)
                                .reversed()
                                .thenComparing(DeskStore.Held::owner))
                        .map(one -> new Holder(
                                one.owner(), holder(one.owner(), locale), one.open(), one.overdue(), one.oldest()))
                        .toList());
    }

    private String holder(String owner, Locale locale) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(owner))
                .findFirst()
                .map(role -> text.of(locale, "role." + Word.of(role)))
                .orElseGet(() -> district.agencyName(owner));
    }
}
