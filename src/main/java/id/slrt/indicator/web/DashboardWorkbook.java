package id.slrt.indicator.web;

import id.slrt.indicator.board.Aims.Aim;
import id.slrt.indicator.board.Board;
import id.slrt.indicator.board.Board.Holder;
import id.slrt.indicator.board.Board.Row;
import id.slrt.indicator.board.Waiting.Agency;
import id.slrt.shared.Workbooks;
import id.slrt.shared.web.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The dashboard's tables as XLSX, one sheet each, in the order in which they are shown. */
final class DashboardWorkbook {
    private static final int NAME_WIDTH = 44;
    private static final int WIDTH = 16;

    /** Of each line of the summary, the figure whose list it opens; empty: none. */
    private static final List<String> LISTED = List.of(
            "",
            "",
            "",
            "people",
            "before.people",
            "deliveries",
            "cases",
            "complaints",
            "now.openNeeds",
            "now.overdue",
            "now.parked",
            "now.unreached",
            "now.oldCases",
            "satisfaction.answers",
            "");

    private DashboardWorkbook() {}

    /** @param publicUrl what the addresses of lists stand behind */
    static byte[] make(Board board, DashboardSort sort, String place, Page page, String publicUrl) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "SLRT", "1.0")) {
            summary(workbook, board, place, page, publicUrl);
            table(
                    workbook,
                    page,
                    "aims",
                    aims(board, page),
                    board.aims().indicators().stream()
                            .map(aim -> Map.of(3, publicUrl + DashboardText.aim(DashboardText.tree(board), aim.code())))
                            .toList(),
                    "indicator",
                    "unit",
                    "target",
                    "actual",
                    "achievement",
                    "standing");
            for (String name : List.of("services", "agencies", "months")) {
                table(
                        workbook,
                        page,
                        name,
                        parts(sort.parts(name, rows(name, board))),
                        lists(
                                publicUrl,
                                sort.parts(name, rows(name, board)),
                                row -> DashboardText.behind(board, name, row)),
                        name,
                        "deliveries",
                        "people",
                        "share");
            }
            table(
                    workbook,
                    page,
                    "subdistricts",
                    places(sort.parts("subdistricts", board.subdistricts())),
                    lists(
                            publicUrl,
                            sort.parts("subdistricts", board.subdistricts()),
                            row -> DashboardText.behind(board, "subdistricts", row)),
                    "subdistricts",
                    "deliveries",
                    "people",
                    "share",
                    "registered",
                    "rate");
            table(
                    workbook,
                    page,
                    "waiting",
                    waiting(board, sort, page),
                    agencies(board, sort)
                            .map(one -> Map.of(
                                    1, publicUrl + DashboardText.answered(board, "completed", one.code()),
                                    6, publicUrl + DashboardText.answered(board, "returned", one.code())))
                            .toList(),
                    "agencies",
                    "completed",
                    "accept",
                    "accept90",
                    "complete",
                    "complete90",
                    "returned",
                    "reason");
            table(
                    workbook,
                    page,
                    "holders",
                    holders(board),
                    board.now().holders().stream()
                            .map(one -> Map.of(
                                    1, publicUrl + DashboardText.held(board, "overdue", one.owner()),
                                    3, publicUrl + DashboardText.held(board, "open", one.owner())))
                            .toList(),
                    "holder",
                    "overdue",
                    "oldest",
                    "open");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Row> rows(String name, Board board) {
        return switch (name) {
            case "services" -> board.services();
            case "agencies" -> board.agencies();
            default -> board.months();
        };
    }

    private static void summary(Workbook workbook, Board board, String place, Page page, String publicUrl) {
        List<List<@Nullable Object>> lines = List.of(
                line(page.t("indicator.area"), place),
                line(page.t("dashboard.from"), board.period().from()),
                line(page.t("dashboard.to"), board.period().to()),
                line(page.t("dashboard.people"), board.people()),
                line(page.t("dashboard.people_before"), board.before().people()),
                line(page.t("dashboard.deliveries"), board.deliveries()),
                line(page.t("dashboard.cases"), board.cases()),
                line(page.t("dashboard.complaints"), board.complaints()),
                line(page.t("dashboard.open_needs"), board.now().openNeeds()),
                line(page.t("dashboard.overdue"), board.now().overdue()),
                line(page.t("dashboard.parked"), board.now().parked()),
                line(page.t("dashboard.unreached"), board.now().unreached()),
                line(page.t("dashboard.old_cases"), board.now().oldCases()),
                line(
                        page.t("dashboard.satisfaction", board.satisfaction().year()),
                        board.satisfaction().mean()),
                line(page.t("deliveries.made"), page.time(board.countedAt())));
        Worksheet sheet = workbook.newWorksheet(page.t("dashboard.title"));
        sheet.width(0, NAME_WIDTH);
        sheet.width(1, NAME_WIDTH);
        for (int row = 0; row < lines.size(); row++) {
            String list = LISTED.get(row).isEmpty() ? null : board.lists().get(LISTED.get(row));
            if (list != null) {
                Workbooks.link(sheet, row, 1, publicUrl + list);
            }
        }
        fill(sheet, 0, lines);
    }

    /** @param lists of each line the address behind a figure, by the number of its column */
    private static void table(
            Workbook workbook,
            Page page,
            String name,
            List<List<@Nullable Object>> lines,
            List<Map<Integer, String>> lists,
            String... columns) {
        Worksheet sheet = workbook.newWorksheet(page.t("dashboard.sheet." + name));
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        for (int column = 0; column < columns.length; column++) {
            sheet.width(column, column == 0 ? NAME_WIDTH : WIDTH);
            Workbooks.put(sheet, 0, column, page.t("dashboard.column." + columns[column]));
            sheet.style(0, column).bold().wrapText(true).set();
        }
        for (int row = 0; row < lines.size(); row++) {
            for (Map.Entry<Integer, String> list : lists.get(row).entrySet()) {
                if (lines.get(row).get(list.getKey()) != null) {
                    Workbooks.link(sheet, row + 1, list.getKey(), list.getValue());
                }
            }
        }
        fill(sheet, 1, lines);
    }

    private static List<Map<Integer, String>> lists(String publicUrl, List<Row> rows, Function<Row, String> services) {
        return rows.stream()
                .map(row -> Map.of(
                        1, publicUrl + services.apply(row),
                        2, publicUrl + DashboardText.people(services.apply(row))))
                .toList();
    }

    private static void fill(Worksheet sheet, int first, List<List<@Nullable Object>> lines) {
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < lines.get(row).size(); column++) {
                Workbooks.put(sheet, first + row, column, lines.get(row).get(column));
            }
        }
    }

    private static List<List<@Nullable Object>> aims(Board board, Page page) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (Aim aim : board.aims().indicators()) {
            lines.add(line(
                    aim.code() + " " + aim.name(),
                    aim.unit(),
                    aim.target(),
                    aim.actual(),
                    aim.achievement(),
                    page.t("dashboard.standing." + aim.standing())));
        }
        return lines;
    }

    private static List<List<@Nullable Object>> parts(List<Row> rows) {
        return lines(rows.stream().map(row -> line(row.name(), row.deliveries(), row.people(), row.share())));
    }

    private static List<List<@Nullable Object>> places(List<Row> rows) {
        return lines(rows.stream()
                .map(row -> line(
                        row.name(), row.deliveries(), row.people(), row.share(), row.registered(), row.per10000())));
    }

    private static List<List<@Nullable Object>> waiting(Board board, DashboardSort sort, Page page) {
        return lines(agencies(board, sort)
                .map((Agency one) -> line(
                        one.name(),
                        one.completed(),
                        one.acceptMedian(),
                        one.acceptP90(),
                        one.completeMedian(),
                        one.completeP90(),
                        one.returnedShare(),
                        page.label("return", one.reason()))));
    }

    private static Stream<Agency> agencies(Board board, DashboardSort sort) {
        return Stream.concat(
                sort.waiting(board.waiting().agencies()).stream(),
                Stream.of(board.waiting().all()));
    }

    private static List<List<@Nullable Object>> holders(Board board) {
        return lines(board.now().holders().stream()
                .map((Holder one) -> line(one.name(), one.overdue(), one.oldest(), one.open())));
    }

    private static List<List<@Nullable Object>> lines(Stream<List<@Nullable Object>> lines) {
        return lines.toList();
    }

    private static List<@Nullable Object> line(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
