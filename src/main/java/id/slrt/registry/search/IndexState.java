package id.slrt.registry.search;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a commit of the index holds: the people of which registry, in which format, up to which change. */
record IndexState(String mark, String format, long position) {
    static final IndexState NONE = new IndexState("", "", 0);

    static IndexState of(@Nullable Iterable<Map.Entry<String, String>> data) {
        Map<String, String> values = new HashMap<>();
        if (data != null) {
            data.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        }
        return values.containsKey("position")
                ? new IndexState(
                        values.getOrDefault("mark", ""),
                        values.getOrDefault("format", ""),
                        Long.parseLong(values.getOrDefault("position", "0")))
                : NONE;
    }

    Map<String, String> toMap() {
        return Map.of("mark", mark, "format", format, "position", Long.toString(position));
    }

    /** Whether the index can go on from here; when not it must be built anew. */
    boolean continues(String registryMark, long lastChange) {
        return mark.equals(registryMark) && format.equals(Fields.FORMAT) && position <= lastChange;
    }
}
