package id.slrt.indicator;

import id.slrt.indicator.tally.Extent;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a reading of the tree covers: a year from 1 January to its end, or to the end of a quarter or of a month
 * (cumulative; of the two at most one), in the whole district or a part of it.
 *
 * @param area code of a sub-district or village; null: everybody the office served, wherever they live
 */
public record Scope(
        int year,
        @Nullable Integer quarter,
        @Nullable Integer month,
        @Nullable String area) {

    public Scope {
        if (quarter != null && month != null) {
            throw new IllegalArgumentException("to the end of a quarter or of a month, not of both");
        }
    }

    public Scope(int year, @Nullable Integer quarter, @Nullable String area) {
        this(year, quarter, null, area);
    }

    /** From 1 January to the end of this month. */
    public static Scope toMonth(YearMonth month, @Nullable String area) {
        return new Scope(month.getYear(), null, month.getMonthValue(), area);
    }

    /** The same months of another year. */
    public Scope in(int otherYear) {
        return new Scope(otherYear, quarter, month, area);
    }

    public Scope at(@Nullable String otherArea) {
        return new Scope(year, quarter, month, otherArea);
    }

    public LocalDate from() {
        return LocalDate.of(year, 1, 1);
    }

    public LocalDate to() {
        return lastMonth().atEndOfMonth();
    }

    /** The month it ends with: December for a whole year. */
    public YearMonth lastMonth() {
        return YearMonth.of(year, month != null ? month : quarter != null ? quarter * 3 : 12);
    }

    /** Whether it ends before the year does, so that a cumulative target of a quarter fits it better. */
    public boolean isPartial() {
        return lastMonth().getMonthValue() < 12;
    }

    /** The quarter that it ends in, whose cumulative target it is held against. */
    public int lastQuarter() {
        return (lastMonth().getMonthValue() + 2) / 3;
    }

    public Extent extent() {
        return new Extent(from(), to(), area);
    }

    /** As it stands in an address. */
    public String query() {
        return "year=" + year
                + (quarter == null ? "" : "&quarter=" + quarter)
                + (month == null ? "" : "&month=" + month)
                + (area == null ? "" : "&area=" + area);
    }
}
