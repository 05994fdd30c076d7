package id.slrt.shared;

/**
 * Text without what cannot be seen: control characters, marks that turn the direction of writing (a name behind U+202E
 * reads as another), and halves of characters. They come with what is pasted, so they are left out and not refused.
 */
public final class CleanText {
    private static final int JOINER = 0x200D;

    private CleanText() {}

    /** One line, such as a name: what breaks lines becomes a blank. */
    public static String line(String text) {
        return clean(text, false);
    }

    /** Several lines, such as a complaint: breaks and tabs stay, and what joins emoji. */
    public static String lines(String text) {
        return clean(text, true);
    }

    private static String clean(String text, boolean lines) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean blank = point == '\n' || point == '\r' || point == '\t' || point == 0x85;
            switch (Character.getType(point)) {
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append(lines ? '\n' : ' ');
                case Character.CONTROL -> {
                    if (blank) {
                        clean.append(lines && point != 0x85 ? (char) point : ' ');
                    }
                }
                case Character.FORMAT -> {
                    if (lines && point == JOINER) {
                        clean.appendCodePoint(point);
                    }
                }
                case Character.SURROGATE -> {
                    // half of a character
                }
                default -> clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }
}
