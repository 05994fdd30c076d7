package id.slrt.shared;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;

/** One page of a list: zero-based {@code page}, {@code size} at most 100, and the {@code total} over all pages. */
@Serdeable
public record Slice<T>(List<T> items, int page, int size, long total) {
    public static final int MAX_SIZE = 100;
    public static final int COUNTED = 1000;

    /** Whether there are more than were counted: lists that grow for ever stop counting after {@link #COUNTED}. */
    public boolean uncounted() {
        return total == COUNTED + 1;
    }

    public int pages() {
        return (int) ((total + size - 1) / size);
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(items.stream().<R>map(change).toList(), page, size, total);
    }
}
