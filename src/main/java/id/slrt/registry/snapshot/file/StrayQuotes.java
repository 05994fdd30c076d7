package id.slrt.registry.snapshot.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A CSV text in which every quotation mark that opens a cell is closed. A line where one is not would swallow the people
 * of the lines after it; its cells are taken as they stand, and the line is remembered as stray.
 */
final class StrayQuotes extends Reader {
    /** What people write into one cell has fewer lines. */
    private static final int MOST_LINES = 10;

    private static final char MARK = '"';
    private static final int OPEN = -1;
    private static final int BROKEN = -2;

    private final BufferedReader text;
    private final char separator;
    /** Lines that were read to see where a cell ends. */
    private final Deque<String> ahead = new ArrayDeque<>();

    /** One bit a line, as every line may have one. */
    private final BitSet stray = new BitSet();

    private String before = "";
    private String piece = "";
    private int at;
    private int line;

    StrayQuotes(BufferedReader text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** Whether a quotation mark is not closed in this line; from 1, and no further than what was read. */
    boolean isStray(int number) {
        return stray.get(number);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (at == piece.length()) {
            String record = next();
            if (record == null) {
                return -1;
            }
            piece = record + '\n';
            at = 0;
        }
        int count = Math.min(length, piece.length() - at);
        piece.getChars(at, at + count, buffer, offset);
        at += count;
        return count;
    }

    private @Nullable String next() throws IOException {
        String first = ahead.isEmpty() ? text.readLine() : ahead.remove();
        line++;
        if (first == null || first.indexOf(MARK) < 0) {
            before = first == null ? before : first;
            return first;
        }
        String record = whole(first);
        if (record == null) {
            stray.set(line);
            return asItStands(first);
        }
        before = record;
        for (int end = record.indexOf('\n'); end >= 0; end = record.indexOf('\n', end + 1)) {
            ahead.remove();
            line++;
        }
        return record;
    }

    /** The line with those its last cell runs on to; null when that cannot be meant. */
    private @Nullable String whole(String first) throws IOException {
        int cells = cells(first);
        if (cells >= 0) {
            return first;
        }
        StringBuilder record = new StringBuilder(first);
        for (int more = 0; cells == OPEN && more < MOST_LINES; more++) {
            if (more == ahead.size()) {
                String following = text.readLine();
                if (following == null) {
                    return null;
                }
                ahead.add(following);
            }
            record.append('\n').append(ahead.stream().skip(more).findFirst().orElseThrow());
            cells = cells(record.toString());
        }
        return cells >= 0 && cells == cells(before) ? record.toString() : null;
    }

    /** How many there are; a cell of several lines ends where its mark is closed, and nothing may follow there. */
    private int cells(String record) {
        int cells = 1;
        for (int start = 0; ; cells++) {
            int from = start;
            if (start < record.length() && record.charAt(start) == MARK) {
                from = closing(record, start + 1);
                if (from < 0) {
                    return OPEN;
                }
                boolean runsOn = record.lastIndexOf('\n', from) > start;
                if (runsOn && from + 1 < record.length() && record.charAt(from + 1) != separator) {
                    return BROKEN;
                }
            }
            int end = record.indexOf(separator, from);
            if (end < 0) {
                return cells;
            }
            start = end + 1;
        }
    }

    /** Two marks within a cell stand for one. */
    private static int closing(String record, int from) {
        int mark = record.indexOf(MARK, from);
        while (mark >= 0 && mark + 1 < record.length() && record.charAt(mark + 1) == MARK) {
            mark = record.indexOf(MARK, mark + 2);
        }
        return mark;
    }

    private String asItStands(String single) {
        String mark = String.valueOf(MARK);
        return mark
                + single.replace(mark, mark + mark).replace(String.valueOf(separator), mark + separator + mark)
                + mark;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
