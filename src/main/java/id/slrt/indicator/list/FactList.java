package id.slrt.indicator.list;

import id.slrt.access.Audit;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.indicator.Selection;
import id.slrt.indicator.delivery.DeliveryOrder;
import id.slrt.indicator.delivery.Pseudonyms;
import id.slrt.indicator.list.FactSource.Width;
import id.slrt.indicator.measure.Behind;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.Tickets;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/**
 * The lines behind a figure, as far as the viewer may see them. Only the manager sees who the people are, and that look is
 * recorded. Others see pseudonyms; where a line would tell of a single person (a sensitive service, people of a PPKS
 * category, people handed over) it says only what a crowd has in common (docs/decisions/0047).
 */
@Singleton
public class FactList {
    public static final int MOST_ROWS = 100_000;

    /** Cases are old after so many days without an outcome. */
    public static final int OLD_DAYS = 30;

    private static final int PEOPLE_AT_ONCE = 1000;
    private static final int REASON_LENGTH = 200;
    private static final String HANDED_OVER = "HANDOVER";

    private final FactStore store;
    private final Registry registry;
    private final Cases cases;
    private final Pseudonyms pseudonyms;
    private final District district;
    private final Audit audit;
    private final AppClock clock;

    FactList(
            FactStore store,
            Registry registry,
            Cases cases,
            Pseudonyms pseudonyms,
            District district,
            Audit audit,
            AppClock clock) {
        this.store = store;
        this.registry = registry;
        this.cases = cases;
        this.pseudonyms = pseudonyms;
        this.district = district;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this viewer is told who people are. */
    public static boolean seesPeople(Viewer viewer) {
        return viewer.is(Role.MANAGER);
    }

    /** Whether a line of this service would tell too much of the person to who must not know people. */
    public boolean isGuarded(String service) {
        return district.service(service).filter(Service::sensitive).isPresent();
    }

    @Transactional
    public FactSlice page(FactAsk ask, DeliveryOrder order, int page, int size, Viewer viewer) {
        FactSlice slice = read(ask, order, (long) page * size, size, viewer);
        if (seesPeople(viewer) && !slice.items().isEmpty()) {
            record("list_viewed", ask, viewer);
        }
        return slice;
    }

    /**
     * All of it, to be taken out of the system.
     *
     * @throws Problem 422 when it has more than {@value #MOST_ROWS} rows: a cut list would be taken for a whole one
     */
    @Transactional
    public FactSlice export(FactAsk ask, DeliveryOrder order, Viewer viewer) {
        FactSlice slice = read(ask, order, 0, MOST_ROWS, viewer);
        if (slice.total() > MOST_ROWS) {
            throw Problem.invalid("from", "too_many_rows", slice.total(), MOST_ROWS);
        }
        record("list_exported", ask, viewer);
        return slice;
    }

    private FactSlice read(FactAsk ask, DeliveryOrder order, long offset, int limit, Viewer viewer) {
        FactStore.Count all = store.count(source(ask, order));
        if (seesPeople(viewer)) {
            return slice(ask, lines(ask.kind(), store.rows(source(ask, order), offset, limit)), offset, limit, all, 0);
        }
        if (ask.kind().isOfPeople()) {
            boolean hidden = narrowsToGuarded(ask.selection()) && all.lines() < Crowds.LEAST;
            List<FactLine> lines = hidden
                    ? List.of()
                    : store.rows(source(ask, order), offset, limit).stream()
                            .map(row -> unnamed(row, ask.query()))
                            .toList();
            return slice(ask, lines, offset, limit, all, hidden ? all.lines() : 0);
        }
        return unnamed(ask, order, offset, limit, all);
    }

    /** First whatever tells of nobody, then what crowds have in common. */
    private FactSlice unnamed(FactAsk ask, DeliveryOrder order, long offset, int limit, FactStore.Count all) {
        boolean byCategory = isByCategory(ask.selection());
        List<String> guarded = byCategory ? List.of() : guarded(ask);
        boolean some = byCategory || !guarded.isEmpty();
        long open = byCategory
                ? 0
                : guarded.isEmpty()
                        ? all.lines()
                        : store.count(source(ask, order).split(guarded, false)).lines();
        List<FactLine> crowds = some && !byCategory && open < all.lines() ? crowds(ask, order, guarded) : List.of();
        List<FactLine> lines = new ArrayList<>();
        if (offset < open) {
            FactSource source = source(ask, order);
            store.rows(guarded.isEmpty() ? source : source.split(guarded, false), offset, limit).stream()
                    .map(row -> unnamed(row, ask.query()))
                    .forEach(lines::add);
        }
        crowds.stream()
                .skip(Math.max(0, offset - open))
                .limit(limit - lines.size())
                .forEach(lines::add);
        return slice(ask, lines, offset, limit, all, all.lines() - open - crowds.size());
    }

    private List<FactLine> crowds(FactAsk ask, DeliveryOrder order, List<String> guarded) {
        Selection asked = ask.selection();
        LocalDate first = asked.from().withDayOfYear(1);
        LocalDate last = asked.to().withMonth(12).withDayOfMonth(31);
        LocalDate today = clock.today();
        FactSource whole = FactSource.of(ask, new Width(first, last, null), today, order);
        boolean now = ask.kind().isNow();
        List<FactLine> lines = new ArrayList<>();
        Crowds.in(
                        store.facts(whole.split(guarded, true)),
                        now ? LocalDate.MIN : asked.from(),
                        now ? LocalDate.MAX : asked.to(),
                        asked.area(),
                        today)
                .forEach((crowd, facts) -> facts.stream()
                        .map(fact -> new FactLine(
                                null,
                                crowd.when(),
                                crowd.what(),
                                "",
                                crowd.by(),
                                crowd.place(),
                                // Another name than on the lines of days and villages, whoever it is.
                                pseudonyms.of(ask.query() + " " + crowd, fact.who()),
                                null,
                                null))
                        .sorted((one, other) ->
                                Objects.requireNonNull(one.who()).compareTo(Objects.requireNonNull(other.who())))
                        .forEach(lines::add));
        return lines;
    }

    private FactSource source(FactAsk ask, DeliveryOrder order) {
        Selection asked = ask.selection();
        return FactSource.of(ask, new Width(asked.from(), asked.to(), asked.area()), clock.today(), order);
    }

    /** What must not be told of single people, of whatever this list has. */
    private List<String> guarded(FactAsk ask) {
        return switch (ask.kind()) {
            case CASES, OLD_CASES -> List.of(HANDED_OVER);
            case SCORES, UNREACHED -> List.of();
            case COMPLAINTS -> ask.selection().service() == null ? List.of() : sensitive(ask.selection());
            default -> sensitive(ask.selection());
        };
    }

    private List<String> sensitive(Selection selection) {
        return district.services().stream()
                .filter(Service::sensitive)
                .map(Service::code)
                .filter(code -> selection.service() == null || code.equals(selection.service()))
                .filter(code -> selection.behind() == null
                        || selection.behind().stream()
                                .anyMatch(behind ->
                                        behind.every() || behind.services().contains(code)))
                .toList();
    }

    private static boolean isByCategory(Selection selection) {
        return selection.behind() != null
                && selection.behind().stream().anyMatch(behind -> !behind.ppks().isEmpty());
    }

    private boolean narrowsToGuarded(Selection selection) {
        List<Behind> behind = FactAsk.behind(selection);
        return selection.service() != null && isGuarded(selection.service())
                || behind.stream()
                        .anyMatch(one ->
                                !one.ppks().isEmpty() || one.services().stream().anyMatch(this::isGuarded));
    }

    private List<FactLine> lines(ListKind kind, Collection<FactStore.Row> rows) {
        return rows.stream()
                .gather(Gatherers.windowFixed(PEOPLE_AT_ONCE))
                .flatMap(some -> named(kind, some).stream())
                .toList();
    }

    private List<FactLine> named(ListKind kind, List<FactStore.Row> rows) {
        Map<Long, ServiceCase> files = cases.all(rows.stream()
                .map(FactStore.Row::file)
                .filter(id -> id != 0)
                .distinct()
                .toList());
        Map<Long, Person> people = kind.isOfCases()
                ? Map.of()
                : registry.all(rows.stream().map(FactStore.Row::who).distinct().toList());
        return rows.stream()
                .map(row -> line(row, people.get(row.who()), files.get(row.file())))
                .toList();
    }

    private static FactLine line(FactStore.Row row, @Nullable Person person, @Nullable ServiceCase file) {
        return new FactLine(
                row.id(),
                row.day() == null ? "" : row.day().toString(),
                row.what(),
                row.detail(),
                row.by(),
                row.village(),
                person != null ? person.name() : null,
                file == null ? null : Tickets.show(file.ticket()),
                row.times());
    }

    private FactLine unnamed(FactStore.Row row, String list) {
        return new FactLine(
                row.times() == null ? row.id() : null,
                row.day() == null ? "" : row.day().toString(),
                row.what(),
                row.detail(),
                row.by(),
                row.village(),
                pseudonyms.of(list, row.who()),
                null,
                row.times());
    }

    private static FactSlice slice(
            FactAsk ask, List<FactLine> lines, long offset, int limit, FactStore.Count all, long withheld) {
        return new FactSlice(
                Word.of(ask.kind()),
                BigDecimal.valueOf(all.lines()),
                lines,
                (int) (offset / limit),
                limit,
                all.lines(),
                all.people(),
                withheld);
    }

    private void record(String action, FactAsk ask, Viewer viewer) {
        String filter = ask.query();
        String list = ask.kind() == ListKind.SERVICES ? "deliveries" : Word.of(ask.kind());
        audit.record(viewer, action, "list", list, filter.substring(0, Math.min(REASON_LENGTH, filter.length())));
    }
}
