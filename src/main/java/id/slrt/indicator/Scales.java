package id.slrt.indicator;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Which grades a year has: its own, else those of the latest year before it, else of the earliest after. */
@Singleton
public class Scales {
    private final Repositories.Scales versions;
    private final ObjectMapper json;

    Scales(Repositories.Scales versions, ObjectMapper json) {
        this.versions = versions;
        this.json = json;
    }

    public Scale of(int year) {
        return versions.of(year).map(this::read).orElse(Scale.FOUR);
    }

    public Scale read(ScaleVersion version) {
        try {
            return new Scale(Objects.requireNonNull(json.readValue(version.content(), Argument.listOf(Grade.class))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String write(List<Grade> grades) {
        try {
            return json.writeValueAsString(Argument.listOf(Grade.class), grades);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
