package id.slrt.referral.figure;

import id.slrt.district.District;
import id.slrt.shared.CsvFile;
import id.slrt.shared.Workbooks;
import id.slrt.shared.web.Page;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures as lines, one for each agency and one for all, for CSV and XLSX. */
record FigureTable(List<String> columns, List<List<@Nullable Object>> lines) {
    private static final List<String> NAMES = List.of(
            "received",
            "accepted",
            "completed",
            "returned",
            "returned_share",
            "accept_median",
            "accept_p90",
            "complete_median",
            "complete_p90");

    static FigureTable of(Map<String, AgencyFigures> each, AgencyFigures all, District district, Page page) {
        List<String> columns = new ArrayList<>(List.of(page.t("queue.agency")));
        NAMES.forEach(name -> columns.add(page.t("figures." + name)));
        List<List<@Nullable Object>> lines = new ArrayList<>();
        each.forEach((code, figures) -> lines.add(line(district.agencyName(code), figures)));
        lines.add(line(page.t("figures.all"), all));
        return new FigureTable(columns, lines);
    }

    private static List<@Nullable Object> line(String name, AgencyFigures figures) {
        Double share = figures.returnedShare();
        return Arrays.asList(
                name,
                figures.received(),
                figures.accepted(),
                figures.completed(),
                figures.returned(),
                share == null ? null : Math.round(share * 10) / 10.0,
                figures.acceptMedian(),
                figures.acceptP90(),
                figures.completeMedian(),
                figures.completeP90());
    }

    byte[] workbook(String title, Map<String, Object> about) {
        List<Integer> widths = new ArrayList<>(List.of(40));
        NAMES.forEach(_ -> widths.add(16));
        return Workbooks.make(
                title,
                columns,
                widths,
                sheet -> {
                    for (int row = 0; row < lines.size(); row++) {
                        for (int column = 0; column < columns.size(); column++) {
                            Workbooks.put(sheet, row + 1, column, lines.get(row).get(column));
                        }
                    }
                },
                about);
    }

    String csv() {
        StringWriter text = new StringWriter();
        try (CsvFile file = new CsvFile(text, ',')) {
            file.row(columns);
            lines.forEach(line -> file.row(
                    line.stream().map(value -> Objects.toString(value, "")).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
