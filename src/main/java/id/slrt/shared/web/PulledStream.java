package id.slrt.shared.web;

import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A long answer that is made portion by portion as it is read, so that it is never in memory as a whole. */
public final class PulledStream extends InputStream {
    private final Supplier<byte @Nullable []> next;
    private byte[] portion;
    private int position;
    private boolean ended;

    /** @param next the portion that follows; null at the end */
    public PulledStream(byte[] first, Supplier<byte @Nullable []> next) {
        this.portion = first;
        this.next = next;
    }

    @Override
    public int read() {
        return fill() ? portion[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, portion.length - position);
        System.arraycopy(portion, position, buffer, offset, count);
        position += count;
        return count;
    }

    private boolean fill() {
        while (!ended && position == portion.length) {
            byte[] following = next.get();
            ended = following == null;
            if (following != null) {
                portion = following;
                position = 0;
            }
        }
        return !ended;
    }
}
