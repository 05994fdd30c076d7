package id.slrt;

import id.slrt.command.Slrt;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** The entry of {@code slrt.jar}. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "SLRT",
                        version = "1.0",
                        description = "Registry, cases, referrals, tracking and indicators of a social-affairs office."
                                + " Errors are application/problem+json (RFC 9457).",
                        license = @License(name = "Apache-2.0")),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public final class Application {
    private Application() {}

    public static void main(String[] args) {
        int exit = Slrt.execute(args);
        if (exit != 0) {
            System.exit(exit);
        }
    }
}
