package id.slrt.indicator.bansos;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of a row of the table.
 *
 * @param area region code; empty for the whole district
 * @param withdrawn no longer in the table
 * @param unit of the recipients: KPM, orang, LKS
 * @param amountUnit Rp, or kg
 * @param reason why it was changed; null for the first version
 */
@MappedEntity("bansos_row")
public record BansosRow(
        @Id @GeneratedValue @Nullable Long id,
        int year,
        String programme,
        String period,
        String area,
        BansosSource source,
        int version,
        boolean withdrawn,
        String unit,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal reached,
        String amountUnit,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal realised,
        @Nullable String note,
        long enteredBy,
        String enterer,
        Instant enteredAt,
        @Nullable String reason) {

    public long key() {
        return Objects.requireNonNull(id);
    }

    /** What makes it the same row in another version. */
    @Transient
    String place() {
        return programme + "|" + period + "|" + area + "|" + source;
    }

    @Transient
    public BansosFigures figures() {
        return new BansosFigures(
                programme,
                new BansosPeriod(period),
                source.name() + "|" + area,
                unit,
                amountUnit,
                planned,
                reached,
                budget,
                realised,
                null);
    }

    @Transient
    boolean says(BansosRow other) {
        return !withdrawn
                && !other.withdrawn
                && unit.equals(other.unit)
                && amountUnit.equals(other.amountUnit)
                && same(planned, other.planned)
                && same(reached, other.reached)
                && same(budget, other.budget)
                && same(realised, other.realised)
                && Objects.equals(note, other.note);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    BansosRow next(int newVersion, boolean gone, @Nullable String why) {
        return new BansosRow(
                null,
                year,
                programme,
                period,
                area,
                source,
                newVersion,
                gone,
                unit,
                planned,
                reached,
                amountUnit,
                budget,
                realised,
                note,
                enteredBy,
                enterer,
                enteredAt,
                why);
    }
}
