package id.slrt.indicator.report.print;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.indicator.list.ListAddress;
import id.slrt.indicator.report.table.Cell;
import id.slrt.indicator.report.table.Column;
import id.slrt.indicator.report.table.Report;
import id.slrt.indicator.report.table.Row;
import id.slrt.indicator.report.table.Table;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report for programs.
 *
 * @param remarks the first is number 1
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReportAnswer(
        String form,
        String title,
        String covers,
        List<Fact> facts,
        List<Sheet> tables,
        List<String> remarks,
        List<String> notes,
        Instant computedAt) {
    @Serdeable
    public record Fact(String name, String value) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Heading(String key, String name, @Nullable String group) {}

    /**
     * @param rows values by key of the column: numbers and words; null where nothing is known
     * @param lists of each row the address of the list behind a figure, by key of the column
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Sheet(
            String key,
            @Nullable String title,
            List<Heading> columns,
            List<Map<String, @Nullable Object>> rows,
            List<Map<String, String>> lists) {}

    public static ReportAnswer of(Report report) {
        return new ReportAnswer(
                report.form(),
                report.title(),
                report.covers(),
                report.facts().stream()
                        .map(fact -> new Fact(fact.name(), fact.value()))
                        .toList(),
                report.tables().stream().map(ReportAnswer::sheet).toList(),
                report.remarks(),
                report.notes(),
                report.at());
    }

    private static Map<String, String> lists(Row row) {
        Map<String, String> lists = new LinkedHashMap<>();
        row.lists().forEach((column, page) -> lists.put(column, ListAddress.api(page)));
        return lists;
    }

    private static Sheet sheet(Table table) {
        return new Sheet(
                table.key(),
                table.title(),
                table.columns().stream()
                        .map(column -> new Heading(column.key(), column.name(), column.group()))
                        .toList(),
                table.rows().stream()
                        .map(row -> {
                            Map<String, @Nullable Object> values = new LinkedHashMap<>();
                            for (Column column : table.columns()) {
                                Cell cell = row.cell(column);
                                values.put(column.key(), cell == null ? null : Cell.value(cell));
                            }
                            return values;
                        })
                        .toList(),
                table.rows().stream().map(ReportAnswer::lists).toList());
    }
}
