package id.slrt.shared;

import java.math.BigDecimal;

/**
 * Between which numbers one makes sense, both included, and with how many decimals at most. Every number that is typed has
 * them: what is not possible is told at its field and never computed with.
 */
public record Bounds(BigDecimal least, BigDecimal most, int decimals) {
    /** People and things that are counted. */
    public static final Bounds COUNT = whole(0, 999_999_999);

    /** What is aimed at or entered for an indicator. */
    public static final Bounds FIGURE = new Bounds(BigDecimal.ZERO, new BigDecimal("999999999999"), 4);

    /** The same where a figure may fall below zero, as a growth does. */
    public static final Bounds CHANGE = new Bounds(new BigDecimal("-999999999999"), new BigDecimal("999999999999"), 4);

    /** Rupiah of a budget. */
    public static final Bounds MONEY = new Bounds(BigDecimal.ZERO, new BigDecimal("999999999999999"), 2);

    /** A grade's least achievement, in per cent; an achievement by difference may be negative. */
    public static final Bounds ACHIEVEMENT = new Bounds(new BigDecimal("-1000"), new BigDecimal("1000"), 2);

    /** The weight of an indicator in a mean. */
    public static final Bounds WEIGHT = new Bounds(new BigDecimal("0.0001"), new BigDecimal("10000"), 4);

    public static Bounds whole(long least, long most) {
        return new Bounds(BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0);
    }

    public boolean hold(BigDecimal number) {
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0 && decimals(number) <= decimals;
    }

    static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }
}
