package id.slrt.district;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One line of {@code district.yml}. */
@MappedEntity("district_setting")
record Setting(@Id String name, String text) {
    static Map<String, String> byName(List<Setting> settings) {
        return settings.stream().collect(Collectors.toMap(Setting::name, Setting::text));
    }
}
