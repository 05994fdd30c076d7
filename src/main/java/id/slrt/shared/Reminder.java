package id.slrt.shared;

import java.util.List;

/** Something that runs out unless somebody of the office sees to it; told by whose it is, early enough. */
public interface Reminder {
    /** What is to be said today; nothing most of the time. */
    List<Line> lines();

    /** @param key of the text */
    record Line(String key, List<String> args) {
        public static Line of(String key, String... args) {
            return new Line(key, List.of(args));
        }
    }
}
