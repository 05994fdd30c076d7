package id.slrt.shared;

import java.time.Duration;

/**
 * At most {@code allowed} times within {@code window}, counted for each key alone; the window begins with the first time,
 * and then everything is allowed again. {@code allowed} 0: as often as one likes.
 *
 * @param name what is limited, such as {@code track.ticket}; a key of one limit is none of another
 */
public record Limit(String name, int allowed, Duration window) {
    /** What tries at something secret may be repeated in. */
    public static final Duration QUARTER = Duration.ofMinutes(15);

    boolean none() {
        return allowed <= 0;
    }
}
