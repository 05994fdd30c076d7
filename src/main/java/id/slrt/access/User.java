package id.slrt.access;

import id.slrt.shared.Text;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An account. {@code tokenVersion} grows at sign-out, new password and disabling: older tokens are then
 * worthless. {@code head}: the head of the agency, told first when it is late.
 */
@MappedEntity("app_user")
public record User(
        @Id @GeneratedValue @Nullable Long id,
        String username,
        String displayName,
        String passwordHash,
        Role role,
        @Nullable String agency,
        @Nullable String area,
        boolean active,
        int tokenVersion,
        String language,
        Instant createdAt,
        boolean head) {

    Viewer viewer() {
        return new Viewer(Objects.requireNonNull(id), username, displayName, role, agency, area, Text.locale(language));
    }
}
