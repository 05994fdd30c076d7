package id.slrt.registry.snapshot;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of the social registry, and what came of it.
 *
 * @param asOf the day whose state the registry describes
 * @param fileHash SHA-256 of the file
 * @param fileType csv or xlsx
 * @param confirmed that many people may be removed
 * @param peopleBefore how many people the registry held before it
 * @param problem why it failed: a code and its arguments, separated by bars
 */
@MappedEntity("registry_import")
public record RegistryImport(
        @Id @GeneratedValue @Nullable Long id,
        String source,
        LocalDate asOf,
        String fileName,
        String fileHash,
        String fileType,
        ImportState state,
        boolean confirmed,
        int failures,
        int rowsRead,
        int rowsAccepted,
        int rowsRejected,
        int peopleBefore,
        int peopleAdded,
        int peopleChanged,
        int peopleRemoved,
        @Nullable String problem,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {
    private static final String BAR = "|";

    public long key() {
        return Objects.requireNonNull(id);
    }

    /** The code of {@code import.problem.<code>}; empty when nothing went wrong. */
    public String problemCode() {
        return problem == null ? "" : problem.split("\\|", -1)[0];
    }

    public Object[] problemArgs() {
        return problem == null
                ? new Object[0]
                : List.of(problem.split("\\|", -1)).stream().skip(1).toArray();
    }

    /** Share of the people before that it removes, in percent. */
    public int percentRemoved() {
        return peopleBefore == 0 ? 0 : (int) (peopleRemoved * 100L / peopleBefore);
    }

    static String problem(String code, List<String> args) {
        StringBuilder text = new StringBuilder(code);
        args.forEach(arg -> text.append(BAR).append(arg.replace(BAR, "/")));
        return text.length() > 300 ? text.substring(0, 300) : text.toString();
    }
}
