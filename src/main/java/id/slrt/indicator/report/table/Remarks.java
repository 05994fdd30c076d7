package id.slrt.indicator.report.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Numbers what has to be said of single figures; the same words have the same number. */
public final class Remarks {
    private final List<String> texts = new ArrayList<>();

    /** "1, 3"; null when there is nothing to say. */
    public @Nullable String numbers(Collection<String> remarks) {
        String numbers = remarks.stream()
                .map(this::number)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? null : numbers;
    }

    private int number(String text) {
        if (!texts.contains(text)) {
            texts.add(text);
        }
        return texts.indexOf(text) + 1;
    }

    public List<String> texts() {
        return List.copyOf(texts);
    }
}
