package id.slrt.indicator.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.indicator.closing.ClosedMonth;
import id.slrt.indicator.closing.ClosingPage;
import id.slrt.indicator.closing.Compared;
import id.slrt.indicator.closing.Correction;
import id.slrt.indicator.closing.Corrections;
import id.slrt.shared.Slice;
import id.slrt.shared.Word;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The closing of a month for programs; it names no person.
 *
 * @param changes the indicators that are not as they were
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ClosingAnswer(
        int year,
        int month,
        String state,
        @Nullable ClosedMonth closed,
        boolean sealInAudit,
        List<Change> changes,
        Slice<Line> corrections) {

    /**
     * @param moved what the corrections moved together: the number counted, or the numerator; {@code baseMoved} what it is
     *     held against
     * @param rest of a plain number what the corrections do not explain
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Change(
            String code,
            @Nullable BigDecimal targetClosed,
            @Nullable BigDecimal targetNow,
            @Nullable BigDecimal actualClosed,
            @Nullable BigDecimal actualNow,
            @Nullable Long moved,
            @Nullable Long baseMoved,
            @Nullable BigDecimal rest) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Line(
            Instant at,
            String kind,
            String by,
            @Nullable String reason,
            @Nullable Long delivery,
            @Nullable LocalDate deliveredOn,
            @Nullable String service,
            List<Moved> moved) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Moved(String code, long moved, @Nullable Long baseMoved) {}

    static ClosingAnswer of(ClosingPage page) {
        return new ClosingAnswer(
                page.month().getYear(),
                page.month().getMonthValue(),
                page.closing() == null ? "open" : Word.of(page.closing().state()),
                page.then() == null ? null : page.then().closed(),
                page.inAudit(),
                page.differences().stream().map(ClosingAnswer::change).toList(),
                page.corrections().map(ClosingAnswer::line));
    }

    private static Change change(Compared line) {
        return new Change(
                line.line().code(),
                line.closed() == null ? null : line.closed().target(),
                line.now() == null ? null : line.now().target(),
                line.closed() == null ? null : line.closed().actual(),
                line.now() == null ? null : line.now().actual(),
                line.moved() == null ? null : line.moved().moved(),
                line.moved() == null ? null : line.moved().baseMoved(),
                line.rest());
    }

    private static Line line(Corrections.Line line) {
        Correction correction = line.correction();
        return new Line(
                correction.at(),
                correction.kind(),
                correction.actor(),
                correction.reason(),
                correction.deliveryId(),
                line.guarded() ? null : correction.deliveredOn(),
                correction.service(),
                line.moved().entrySet().stream()
                        .map(moved -> new Moved(
                                moved.getKey(),
                                moved.getValue().moved(),
                                moved.getValue().baseMoved()))
                        .toList());
    }
}
