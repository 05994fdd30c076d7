package id.slrt.registry.snapshot.web;

import id.slrt.district.District;
import id.slrt.registry.snapshot.ChangeKind;
import id.slrt.shared.web.Page;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed, in words: places instead of codes, programmes by their short names. */
@Singleton
public class ChangeText {
    private final District district;

    ChangeText(District district) {
        this.district = district;
    }

    public String of(ChangeKind kind, @Nullable String value, Page page) {
        if (value == null) {
            return "";
        }
        return switch (kind) {
            case CAME, LEFT, VILLAGE -> place(value);
            case MEMBERSHIP ->
                value.isEmpty()
                        ? page.t("import.nothing")
                        : Arrays.stream(value.split(","))
                                .map(code -> page.t("membership." + code))
                                .collect(Collectors.joining(", "));
            case DECILE, IDENTITY -> value;
        };
    }

    public String place(String village) {
        return district.place(village);
    }
}
