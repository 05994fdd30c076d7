package id.slrt.access;

import id.slrt.shared.web.Actor;
import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: the signed-in user with role, agency and area as they are in the database at this request (never as they
 * were when the token was made).
 *
 * @param agency code of the agency this user works for; null for the office's own desk
 * @param area region code this user is limited to, such as {@code 35.24.05}; null for the whole district
 */
public record Viewer(
        long userId,
        String username,
        String displayName,
        Role role,
        @Nullable String agency,
        @Nullable String area,
        Locale locale)
        implements Actor, Authentication {

    /** The program itself: demo, import, clocks. */
    public static Viewer system(Locale locale) {
        return new Viewer(0, "system", "SLRT", Role.ADMIN, null, null, locale);
    }

    public boolean may(Permission permission) {
        return permission.isOf(role);
    }

    public boolean is(Role... roles) {
        return List.of(roles).contains(role);
    }

    public boolean worksFor(String agencyCode) {
        return agencyCode.equals(agency);
    }

    /** The account that acts; null when none does: the program itself, a partner by a link. */
    public @Nullable Long account() {
        return userId == 0 ? null : userId;
    }

    /** Whether the area of this user takes in a village; people without a village belong to every area. */
    public boolean covers(@Nullable String village) {
        return area == null || village == null || village.startsWith(area);
    }

    /** NIK and family card number in full: only who identifies people at the desk and checks their papers. */
    public boolean seesIdentityNumbers() {
        return may(Permission.IDENTIFY_PEOPLE);
    }

    @Override
    public List<MenuItem> menu() {
        return role.menu();
    }

    @Override
    public String getName() {
        return username;
    }

    @Override
    public Collection<String> getRoles() {
        return List.of(role.name());
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }
}
