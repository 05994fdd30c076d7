package id.slrt.indicator;

import id.slrt.indicator.entered.EnteredForm;
import id.slrt.indicator.entered.Entering;
import id.slrt.indicator.target.TargetForm;
import id.slrt.indicator.target.TargetSetting;
import id.slrt.indicator.tree.IndicatorForm;
import id.slrt.indicator.tree.TreeEditing;
import id.slrt.shared.Text;
import id.slrt.shared.Workbooks;
import id.slrt.support.Office;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees of years long past, in which no other test counts anything; a test gives its year back when it is done. */
@Singleton
class Years {
    private final TreeEditing editing;
    private final TargetSetting setting;
    private final Entering entering;
    private final Indicators indicators;
    private final Repositories.Tree rows;
    private final Office office;
    private final TransactionOperations<Connection> transactions;

    Years(
            TreeEditing editing,
            TargetSetting setting,
            Entering entering,
            Indicators indicators,
            Repositories.Tree rows,
            Office office,
            TransactionOperations<Connection> transactions) {
        this.editing = editing;
        this.setting = setting;
        this.entering = entering;
        this.indicators = indicators;
        this.rows = rows;
        this.office = office;
        this.transactions = transactions;
    }

    /** A tree of its own for a year: a copy of the nearest. */
    void begin(int year) {
        editing.copy(year, office.as("admin"));
    }

    void end(int year) {
        transactions.executeWrite(_ -> {
            rows.deleteByYear(year);
            rows.end(year);
            return year;
        });
    }

    /** A form that is complete, with these fields otherwise. */
    static IndicatorForm form(Map<String, String> fields) {
        Map<String, String> values = new HashMap<>(Map.of(
                "name", "Indikator percobaan",
                "level", "sub_kegiatan",
                "unit", "orang",
                "polarity", "higher",
                "method", "ratio",
                "kind", "manual",
                "confirmed", "yes"));
        values.putAll(fields);
        return new IndicatorForm(values);
    }

    Indicator add(int year, Map<String, String> fields) {
        return editing.add(year, form(fields), office.as("admin"));
    }

    int target(String code, int year, @Nullable String area, Map<String, String> fields) {
        Map<String, String> values = new HashMap<>(fields);
        values.putIfAbsent(
                "seen", String.valueOf(setting.sheet(code, year, area).seen()));
        return setting.set(code, year, area, new TargetForm(values), office.as("admin"));
    }

    void enter(String name, int year, String period, @Nullable String area, String figure) {
        Map<String, String> form = new HashMap<>(Map.of(
                "name",
                name,
                "year",
                String.valueOf(year),
                "period",
                period,
                "area",
                area == null ? "" : area,
                "kind",
                "as_at",
                "figure",
                figure,
                "source",
                "dok. percobaan"));
        byte[] evidence =
                Workbooks.make("Bukti", List.of("A"), List.of(10), _ -> {}, Map.of("Sumber", "dok. percobaan"));
        entering.enter(new EnteredForm(form), evidence, office.as("manajer"));
    }

    IndicatorLine line(String code, Scope scope) {
        return indicators.read(scope, Text.EN).items().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The text of a flag of a line; empty when it does not have it. */
    static String flag(IndicatorLine line, String kind) {
        return line.flags().stream()
                .filter(flag -> flag.kind().equals(kind))
                .map(Flag::text)
                .findFirst()
                .orElse("");
    }
}
