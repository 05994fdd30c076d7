package id.slrt.registry.snapshot.file;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Under which names columns and family relations come; case, blanks and punctuation do not matter. */
public final class Aliases {
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, String> relations = new HashMap<>();

    /** One other name: {@code kind} is column or relation. */
    public record Alias(String kind, String alias, String meaning) {
        /** @throws IllegalArgumentException for an unknown kind or column */
        public Alias {
            if (kind.equals("column")) {
                Column.valueOf(meaning);
            } else if (!kind.equals("relation")) {
                throw new IllegalArgumentException("kind is column or relation, not " + kind);
            }
        }
    }

    /** The built-in names and some more; the later wins. */
    public Aliases(List<Alias> more) {
        for (Column column : Column.values()) {
            columns.put(plain(column.name()), column);
        }
        builtIn().forEach(this::add);
        more.forEach(this::add);
    }

    Optional<Column> column(@Nullable String name) {
        return Optional.ofNullable(name).map(Aliases::plain).map(columns::get);
    }

    /** The relation as the registry keeps it; {@code lainnya} when the word is not known, null when there is none. */
    @Nullable
    String relation(@Nullable String word, @Nullable String sex) {
        if (word == null) {
            return null;
        }
        String plain = plain(word);
        boolean padded = plain.length() == 2 && plain.charAt(0) == '0' && Character.isDigit(plain.charAt(1));
        String found = relations.getOrDefault(padded ? plain.substring(1) : plain, "lainnya");
        return !found.equals("pasangan") ? found : "L".equals(sex) ? "suami" : "istri";
    }

    private void add(Alias alias) {
        if (alias.kind().equals("column")) {
            columns.put(plain(alias.alias()), Column.valueOf(alias.meaning()));
        } else {
            relations.put(plain(alias.alias()), alias.meaning());
        }
    }

    static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static List<Alias> builtIn() {
        var file = Objects.requireNonNull(Aliases.class.getResourceAsStream("/registry/aliases.csv"));
        return CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8)).stream()
                .map(row -> new Alias(row.getField("kind"), row.getField("alias"), row.getField("meaning")))
                .toList();
    }
}
