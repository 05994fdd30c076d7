package id.slrt.command.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of each file of a backup by its name within it, as {@code sha256sum} writes and checks them. */
final class Sums {
    private static final Pattern LINE = Pattern.compile(
            "([0-9a-f]{64})  "
                    + "(manifest\\.json|token\\.secret|tables/[A-Za-z0-9_]+\\.jsonl\\.gz|attachments/[0-9a-f]{2}/[0-9a-f]{64})");

    private final Map<String, String> sums = new TreeMap<>();

    void put(String name, String sum) {
        sums.put(name, sum);
    }

    @Nullable
    String get(String name) {
        return sums.get(name);
    }

    Map<String, String> all() {
        return sums;
    }

    void write(OutputStream out) throws IOException {
        for (Map.Entry<String, String> file : sums.entrySet()) {
            out.write((file.getValue() + "  " + file.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    static Sums read(Path file) throws IOException {
        Sums sums = new Sums();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                Matcher matcher = LINE.matcher(line);
                if (!matcher.matches()) {
                    throw new IOException(file + " has been changed or is of a later program");
                }
                sums.put(matcher.group(2), matcher.group(1));
            }
        }
        return sums;
    }
}
