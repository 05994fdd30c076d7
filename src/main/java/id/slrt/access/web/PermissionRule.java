package id.slrt.access.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Role;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.AbstractSecurityRule;
import io.micronaut.security.rules.SecuredAnnotationRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.security.token.RolesFinder;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Holds calls to {@link Allowed}. A route without it is asked by {@code @Secured}, and one without both is refused. */
@Singleton
class PermissionRule extends AbstractSecurityRule<HttpRequest<?>> {
    PermissionRule(RolesFinder roles) {
        super(roles);
    }

    @Override
    public Publisher<SecurityRuleResult> check(
            @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
        return Optional.ofNullable(request)
                .flatMap(RouteAttributes::getRouteMatch)
                .flatMap(route -> route.getAnnotationMetadata().enumValue(Allowed.class, Permission.class))
                .map(permission -> compareRoles(
                        Arrays.stream(Role.values())
                                .filter(permission::isOf)
                                .map(Role::name)
                                .toList(),
                        getRoles(authentication)))
                .orElseGet(() -> Publishers.just(SecurityRuleResult.UNKNOWN));
    }

    @Override
    public int getOrder() {
        return SecuredAnnotationRule.ORDER - 1;
    }
}
