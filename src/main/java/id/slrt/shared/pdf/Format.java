package id.slrt.shared.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A sheet of paper and where its text ends at each side, in points from its lower left corner. */
public record Format(float paperWidth, float paperHeight, float left, float right, float top, float bottom) {
    private static final float SHORT = PDRectangle.A4.getWidth();
    private static final float LONG = PDRectangle.A4.getHeight();

    /** A4 upright, with a margin to file a letter by. */
    public static final Format LETTER = new Format(SHORT, LONG, 71, SHORT - 57, LONG - 43, 57);

    /** A4 across, for tables. */
    public static final Format WIDE = new Format(LONG, SHORT, 43, LONG - 43, SHORT - 36, 43);

    public float width() {
        return right - left;
    }
}
