package id.slrt.indicator.report.form;

import id.slrt.district.District;
import id.slrt.indicator.Scope;
import id.slrt.indicator.list.ListAddress;
import id.slrt.indicator.list.ListKind;
import id.slrt.indicator.report.table.Cells;
import id.slrt.indicator.report.table.Column;
import id.slrt.indicator.report.table.Notation;
import id.slrt.indicator.report.table.Remarks;
import id.slrt.indicator.report.table.Row;
import id.slrt.indicator.report.table.Table;
import id.slrt.indicator.web.FigureText;
import id.slrt.shared.web.Page;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** SLRT counts: what the desk heard and who was served; the parts stand beside the whole, and what they leave open. */
@Singleton
public class Slrt {
    private static final List<String> COUNTED = List.of("complaints", "needs", "people", "services");

    private final DeskCounting counting;
    private final District district;

    Slrt(DeskCounting counting, District district) {
        this.counting = counting;
        this.district = district;
    }

    public Body fill(Asking asking) {
        Page words = asking.words();
        DeskCounts counts = counting.read(asking.scope(), YearMonth.from(words.today()));
        return body(
                counts,
                words,
                asking.scope(),
                code -> district.service(code)
                        .map(service -> words.name(service.nameId(), service.nameEn()))
                        .orElse(code));
    }

    /** @param names of services by code */
    static Body body(DeskCounts counts, Page words, Scope scope, UnaryOperator<String> names) {
        Remarks remarks = new Remarks();
        List<Table> tables =
                List.of(kinds(counts, words, scope, names, remarks), months(counts, words, scope, remarks));
        List<String> notes = List.of(
                words.t("report.note.complaints"), words.t("report.note.people"), words.t("report.note.not_kept"));
        return new Body(List.of(), tables, remarks.texts(), notes, List.of(), null);
    }

    private static Table kinds(
            DeskCounts counts, Page words, Scope scope, UnaryOperator<String> names, Remarks remarks) {
        List<Row> rows = new ArrayList<>();
        counts.kinds()
                .forEach(kind -> rows.add(listed(part(names.apply(kind.service()), kind.part()), of(scope, kind))
                        .line(kind.service())));
        long peopleOfKinds =
                counts.kinds().stream().mapToLong(kind -> kind.part().people()).sum();
        List<String> listed = new ArrayList<>();
        if (counts.unlisted() != 0) {
            listed.add(words.t(
                    "report.unlisted",
                    words.number(counts.complaints()),
                    words.number(counts.listed()),
                    words.number(counts.unlisted())));
        }
        List<String> distinct = new ArrayList<>();
        if (peopleOfKinds != counts.people()) {
            distinct.add(words.t("report.people_of_kinds", words.number(peopleOfKinds), words.number(counts.people())));
        }
        if (!rows.isEmpty()) {
            rows.add(sums(rows, words.t("report.listed"))
                    .list("complaints", ListAddress.of(ListKind.COMPLAINTS, scope.query() + "&need=some"))
                    .list("needs", ListAddress.of(ListKind.NEEDS, scope.query()))
                    .list("services", ListAddress.of(ListKind.SERVICES, scope.query()))
                    .total("listed"));
        } else {
            rows.add(part(words.t("report.listed"), DeskCounts.Part.NOTHING).total("listed"));
        }
        rows.add(new Cells()
                .words("name", words.t("report.unlisted_row"))
                .formula(
                        "complaints",
                        "[whole!complaints]-[listed!complaints]",
                        BigDecimal.valueOf(counts.unlisted()),
                        Notation.NUMBER)
                .list("complaints", ListAddress.of(ListKind.COMPLAINTS, scope.query() + "&need=none"))
                .words("remark", remarks.numbers(listed))
                .line("unlisted"));
        rows.add(listed(
                        new Cells()
                                .words("name", words.t("report.whole"))
                                .figure("complaints", counts.complaints())
                                .figure(
                                        "needs",
                                        counts.kinds().stream()
                                                .mapToLong(kind -> kind.part().needs())
                                                .sum())
                                .figure("people", counts.people())
                                .figure("services", counts.services()),
                        scope.query())
                .words("remark", remarks.numbers(distinct))
                .total("whole"));
        return new Table("kinds", words.t("report.by_kind"), columns(words, "report.kind"), rows, "");
    }

    private static Table months(DeskCounts counts, Page words, Scope scope, Remarks remarks) {
        List<Row> rows = new ArrayList<>();
        counts.months()
                .forEach((month, part) -> rows.add(listed(
                                part(FigureText.month(YearMonth.parse(month), words), part),
                                of(scope, YearMonth.parse(month)))
                        .line(month)));
        long peopleOfMonths = counts.months().values().stream()
                .mapToLong(DeskCounts.Part::people)
                .sum();
        if (!rows.isEmpty()) {
            List<String> said = peopleOfMonths == counts.people()
                    ? List.of()
                    : List.of(words.t(
                            "report.people_of_months", words.number(peopleOfMonths), words.number(counts.people())));
            rows.add(listed(sums(rows, words.t("report.whole")).figure("people", counts.people()), scope.query())
                    .words("remark", remarks.numbers(said))
                    .total("whole"));
        }
        String empty = words.t("report.no_months");
        return new Table("months", words.t("report.by_month"), columns(words, "report.month"), rows, empty);
    }

    private static List<Column> columns(Page words, String first) {
        return List.of(
                Column.words("name", words.t(first), 60),
                Column.figures("complaints", words.t("report.complaints"), 14),
                Column.figures("needs", words.t("report.needs"), 14),
                Column.figures("people", words.t("report.people"), 16),
                Column.figures("services", words.t("report.services"), 14),
                Column.words("remark", words.t("indicator.remark"), 12));
    }

    private static Cells part(String name, DeskCounts.Part part) {
        return new Cells()
                .words("name", name)
                .figure("complaints", part.complaints())
                .figure("needs", part.needs())
                .figure("people", part.people())
                .figure("services", part.services());
    }

    private static Cells listed(Cells cells, String query) {
        return cells.list("complaints", ListAddress.of(ListKind.COMPLAINTS, query))
                .list("needs", ListAddress.of(ListKind.NEEDS, query))
                .list("people", ListAddress.of(ListKind.PEOPLE, query))
                .list("services", ListAddress.of(ListKind.SERVICES, query));
    }

    private static String of(Scope scope, DeskCounts.Kind kind) {
        return scope.query() + "&service=" + kind.service();
    }

    private static String of(Scope scope, YearMonth month) {
        return "from=" + month.atDay(1) + "&to=" + month.atEndOfMonth()
                + (scope.area() == null ? "" : "&area=" + scope.area());
    }

    private static Cells sums(List<Row> rows, String name) {
        Cells cells = new Cells().words("name", name);
        for (String column : COUNTED) {
            BigDecimal sum = rows.stream().map(row -> row.figure(column)).reduce(BigDecimal.ZERO, BigDecimal::add);
            String formula = "SUM([%1$s!%3$s]:[%2$s!%3$s])"
                    .formatted(rows.getFirst().key(), rows.getLast().key(), column);
            cells.formula(column, formula, sum, Notation.NUMBER);
        }
        return cells;
    }
}
