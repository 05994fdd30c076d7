package id.slrt.registry.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.registry.Looks;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page of one household, and the question why it is opened. Its address is a number, never the family card's. */
@Controller("/households/{id}")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.SEARCH_PEOPLE)
class HouseholdController {
    private final HouseholdFile file;
    private final Looks looks;
    private final Asking asking;
    private final District district;
    private final Pages pages;

    HouseholdController(HouseholdFile file, Looks looks, Asking asking, District district, Pages pages) {
        this.file = file;
        this.looks = looks;
        this.asking = asking;
        this.district = district;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> household(
            HttpRequest<?> request,
            long id,
            @QueryValue @Nullable String from,
            @QueryValue("case") @Nullable String ticket,
            Viewer viewer) {
        HouseholdFile.File opened = file.open(id, new Looks.From(from, ticket), viewer);
        return pages.show(
                request,
                "registry/household",
                Map.of("file", opened, "district", district, "ticket", Objects.requireNonNullElse(ticket, "")));
    }

    /** The reason for this household, until the end of the day. */
    @Post(value = "/why", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> why(HttpRequest<?> request, long id, @Body Why why, Viewer viewer) {
        looks.requireHousehold(id, viewer);
        return asking.stated(request, "household", id, why, viewer);
    }
}
