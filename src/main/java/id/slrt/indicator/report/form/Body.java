package id.slrt.indicator.report.form;

import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.closing.ClosedMonth;
import id.slrt.indicator.report.table.Report.Fact;
import id.slrt.indicator.report.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form fills; the frame around it is the same for all.
 *
 * @param facts of this form only
 * @param lines of the tree that it shows, whose targets the frame names
 * @param closed that the month is closed; null: it is open, or the form is always counted anew
 */
public record Body(
        List<Fact> facts,
        List<Table> tables,
        List<String> remarks,
        List<String> notes,
        List<IndicatorLine> lines,
        @Nullable ClosedMonth closed) {}
