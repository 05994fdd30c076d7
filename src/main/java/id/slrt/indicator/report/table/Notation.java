package id.slrt.indicator.report.table;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** How a figure is written: whole as it is (1.472), else with at least two decimals (3,79), and nothing is cut off. */
public enum Notation {
    NUMBER("", ""),
    /** Per cent, always with two decimals: 92,30 %. */
    PERCENT(" %", "\" %\""),
    /** A ratio, always with two decimals: 1,05. */
    RATIO("", "");

    private static final int DECIMALS = 2;

    private final String sign;
    private final String sheetSign;

    Notation(String sign, String sheetSign) {
        this.sign = sign;
        this.sheetSign = sheetSign;
    }

    public String show(BigDecimal value, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals(value));
        format.setMaximumFractionDigits(decimals(value));
        return format.format(value) + sign;
    }

    /** The same as a spreadsheet's number format; its separators are those of whoever opens it. */
    public String sheetFormat(BigDecimal value) {
        int decimals = decimals(value);
        return "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)) + sheetSign;
    }

    private int decimals(BigDecimal value) {
        int scale = Math.max(0, value.stripTrailingZeros().scale());
        return this == NUMBER && scale == 0 ? 0 : Math.max(DECIMALS, scale);
    }
}
