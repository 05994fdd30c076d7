package id.slrt.access;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What an administrator types to make an account. */
@Serdeable
public record NewUser(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String role,
        @Nullable String agency,
        @Nullable String area,
        @Nullable String password) {
    public static final NewUser EMPTY = new NewUser("", "", "", "", "", "");
}
