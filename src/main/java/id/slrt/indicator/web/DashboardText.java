package id.slrt.indicator.web;

import id.slrt.indicator.Period;
import id.slrt.indicator.board.Aims;
import id.slrt.indicator.board.Board;
import id.slrt.indicator.board.Board.Row;
import id.slrt.referral.figure.FigurePeriod;
import id.slrt.shared.web.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The dashboard's sentences and addresses, for its templates. */
public final class DashboardText {
    private DashboardText() {}

    /** The change against the same days of the year before: "Up 12 % ...". */
    public static String change(Board board, Page page) {
        long before = board.before().people();
        String days = page.t(
                "dashboard.in",
                page.date(board.before().from()),
                page.date(board.before().to()));
        if (before == 0) {
            return page.t(board.people() == 0 ? "dashboard.change.nobody" : "dashboard.change.new", days);
        }
        double per = (board.people() - before) * 100.0 / before;
        String kind = board.people() == before ? "same" : per > 0 ? "more" : "fewer";
        return page.t(
                "dashboard.change." + kind,
                page.number(Math.round(Math.abs(per) * 10) / 10.0),
                page.number(before),
                days);
    }

    /** How the quarter stands, in a sentence. */
    public static String aims(Aims aims, Page page) {
        return page.t(
                aims.ofQuarter() ? "dashboard.aims.quarter" : "dashboard.aims.year",
                aims.quarter(),
                aims.year(),
                aims.passed(),
                aims.indicators().size());
    }

    /** What a bar list shows: which row is the largest, and its share. */
    public static String most(List<Row> rows, Page page) {
        Row most = rows.getFirst();
        return page.t(
                "dashboard.most",
                most.name(),
                page.number(most.deliveries()),
                most.share() == null ? "0" : page.number(most.share().doubleValue()));
    }

    public static String subdistricts(List<Row> rows, Page page) {
        long served = rows.stream().filter(row -> row.deliveries() > 0).count();
        return page.t("dashboard.subdistricts", page.number(served), page.number(rows.size())) + " " + most(rows, page);
    }

    public static String months(Board board, Page page) {
        return page.t(
                "dashboard.months",
                page.number(board.deliveries()),
                board.months().size());
    }

    /** As it stands in an address: the period and the place, without the order of tables. */
    public static String query(Board board) {
        Period period = board.period();
        return (period.name().equals("custom") ? period.query() : "period=" + period.name()) + area("area", board);
    }

    /** The services behind a row: {@code part} is service, agency or subdistrict. */
    public static String deliveries(Board board, String part, String code) {
        return list(board, board.period().query())
                + (part.equals("subdistrict") && board.area() != null ? "" : "&" + part + "=" + code);
    }

    public static String deliveries(Board board) {
        return list(board, board.period().query());
    }

    /** The services behind a row of a table: services, agencies, subdistricts or months. */
    static String behind(Board board, String table, Row row) {
        return switch (table) {
            case "services" -> deliveries(board, "service", row.code());
            case "agencies" -> deliveries(board, "agency", row.code());
            case "subdistricts" -> deliveries(board, "subdistrict", row.code());
            default -> deliveriesOf(board, row.code());
        };
    }

    /** The services behind a month, as far as the period goes. */
    public static String deliveriesOf(Board board, String month) {
        YearMonth whole = YearMonth.parse(month);
        LocalDate from = whole.atDay(1);
        LocalDate to = whole.atEndOfMonth();
        LocalDate first = board.period().from();
        LocalDate last = board.period().to();
        return list(board, new Period(from.isBefore(first) ? first : from, to.isAfter(last) ? last : to, "").query());
    }

    /** The figures of an agency: of the month when one month is looked at, else of the quarter in which the period ends. */
    public static String figures(Board board, String agency) {
        LocalDate day = board.period().to();
        boolean month = YearMonth.from(board.period().from()).equals(YearMonth.from(day));
        FigurePeriod period = month ? FigurePeriod.month(day) : FigurePeriod.quarter(day);
        return "/figures?agency=" + agency + "&period=" + period.word();
    }

    /** The tree as the dashboard read it. */
    public static String tree(Board board) {
        return "/indicators?year=" + board.aims().year() + "&quarter="
                + board.aims().quarter() + area("area", board);
    }

    /** The people behind the same rows as these services. */
    public static String people(String services) {
        return services.replaceFirst("^/deliveries", "/lists/people");
    }

    /** What somebody has who holds up what is overdue; {@code kind} is overdue or open. */
    public static String held(Board board, String kind, String owner) {
        return "/lists/" + kind + "?" + (board.area() == null ? "" : "area=" + board.area() + "&") + "owner=" + owner;
    }

    /** What an agency completed or returned; {@code kind} is completed or returned; of all agencies without a code. */
    public static String answered(Board board, String kind, String agency) {
        return "/lists/" + kind + "?" + board.period().query() + area("area", board)
                + (agency.isEmpty() ? "" : "&agency=" + agency);
    }

    /** What an indicator of the quarter counted. */
    public static String aim(String tree, String code) {
        return tree.replaceFirst("^/indicators\\?", "/lists/figure?indicator=" + code + "&");
    }

    private static String list(Board board, String days) {
        return "/deliveries?" + days + area("subdistrict", board);
    }

    private static String area(String name, Board board) {
        return board.area() == null ? "" : "&" + name + "=" + board.area();
    }
}
