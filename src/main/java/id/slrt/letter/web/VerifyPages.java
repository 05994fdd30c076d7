package id.slrt.letter.web;

import id.slrt.district.District;
import id.slrt.letter.LetterChecks;
import id.slrt.letter.LetterKinds;
import id.slrt.shared.web.ClientAddress;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a letter's QR code leads: genuine, cancelled or unknown, and what must stand on the paper. */
@Controller("/verify")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class VerifyPages {
    private final LetterChecks checks;
    private final LetterKinds kinds;
    private final District district;
    private final Pages pages;

    VerifyPages(LetterChecks checks, LetterKinds kinds, District district, Pages pages) {
        this.checks = checks;
        this.kinds = kinds;
        this.district = district;
        this.pages = pages;
    }

    /** For who types the code instead of scanning it. */
    @Get
    HttpResponse<?> form(HttpRequest<?> request, @QueryValue @Nullable String code) {
        if (code != null && !code.isBlank()) {
            String typed = code.strip().replaceAll("[\\s-]", "");
            return HttpResponse.seeOther(URI.create("/verify/"
                    + URLEncoder.encode(typed.substring(0, Math.min(typed.length(), 40)), StandardCharsets.UTF_8)));
        }
        return pages.show(request, "letter/verify", Map.of("district", district, "kinds", KindNames.of(List.of())));
    }

    @Get("/{code}")
    HttpResponse<?> check(HttpRequest<?> request, String code) {
        LetterChecks.Checked checked = checks.check(code, ClientAddress.of(request));
        return pages.show(
                checked.letter() == null ? HttpStatus.NOT_FOUND : HttpStatus.OK,
                request,
                "letter/verify",
                Map.of("district", district, "checked", checked, "kinds", KindNames.of(kinds.all())));
    }
}
