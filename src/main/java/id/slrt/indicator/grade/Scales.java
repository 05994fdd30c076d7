package id.slrt.indicator.grade;

import id.slrt.shared.Json;
import jakarta.inject.Singleton;
import java.util.List;

/** Which grades a year has: its own, else those of the latest year before it, else of the earliest after. */
@Singleton
public class Scales {
    private final ScaleVersions versions;
    private final Json json;

    Scales(ScaleVersions versions, Json json) {
        this.versions = versions;
        this.json = json;
    }

    public Scale of(int year) {
        return versions.of(year).map(this::read).orElse(Scale.FOUR);
    }

    public Scale read(ScaleVersion version) {
        return new Scale(json.list(version.content(), Grade.class));
    }

    public String write(List<Grade> grades) {
        return json.write(grades);
    }
}
