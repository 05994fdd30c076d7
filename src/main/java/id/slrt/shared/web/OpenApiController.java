package id.slrt.shared.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The description of the API, generated from the code at build time. */
@Controller
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
class OpenApiController {
    private final String document;

    OpenApiController() throws IOException {
        try (InputStream file = OpenApiController.class.getResourceAsStream("/META-INF/swagger/slrt-1.0.yml")) {
            document = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Get(value = "/api/v1/openapi.yml", produces = "application/yaml")
    HttpResponse<String> openApi() {
        return HttpResponse.ok(document);
    }
}
