package id.slrt.district;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Transient;
import org.jspecify.annotations.Nullable;

/** A sub-district (35.24.05) or village (35.24.05.2001) by its official code; {@code kind}: kecamatan, desa, kelurahan. */
@MappedEntity("region")
public record Region(
        @Id String code, String name, String kind, @Nullable String parent) {
    @Transient
    public boolean subdistrict() {
        return kind.equals("kecamatan");
    }
}
