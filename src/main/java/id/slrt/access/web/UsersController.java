package id.slrt.access.web;

import id.slrt.access.Allowed;
import id.slrt.access.NewUser;
import id.slrt.access.Permission;
import id.slrt.access.Users;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.shared.FieldError;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The administrator's page of accounts. */
@Controller("/users")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.MANAGE_USERS)
class UsersController {
    private final Users users;
    private final Pages pages;
    private final District district;

    UsersController(Users users, Pages pages, District district) {
        this.users = users;
        this.pages = pages;
        this.district = district;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.show(request, "access/users", model(NewUser.EMPTY));
    }

    @Get("/permissions")
    HttpResponse<?> permissions(HttpRequest<?> request) {
        return pages.show(request, "access/permissions", Map.of());
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body NewUser form, Viewer viewer) {
        try {
            users.add(form, viewer);
            return pages.done("/users", "user_added", Objects.requireNonNull(form.username()));
        } catch (Problem problem) {
            return pages.invalid(request, "access/users", model(form), problem);
        }
    }

    @Post(value = "/{id}/active", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> active(long id, @Body Map<String, String> form, Viewer viewer) {
        users.setActive(id, "true".equals(form.get("active")), viewer);
        return pages.done("/users", "user_changed");
    }

    @Post(value = "/{username}/head", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> head(String username, @Body Map<String, String> form, Viewer viewer) {
        users.setHead(username, "true".equals(form.get("head")), viewer);
        return pages.done("/users", "user_changed");
    }

    @Post(value = "/{id}/password", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> password(HttpRequest<?> request, long id, @Body Map<String, String> form, Viewer viewer) {
        try {
            users.setPassword(id, Objects.requireNonNullElse(form.get("password"), ""), viewer);
            return pages.done("/users", "user_changed");
        } catch (Problem problem) {
            List<FieldError> atTheUser = problem.errors().stream()
                    .map(error -> new FieldError(error.field() + "-" + id, error.code(), error.args()))
                    .toList();
            if (atTheUser.isEmpty()) {
                throw problem;
            }
            return pages.invalid(request, "access/users", model(NewUser.EMPTY), Problem.invalid(atTheUser));
        }
    }

    private Map<String, Object> model(NewUser form) {
        return Map.of(
                "users", users.all(),
                "form", form,
                "agencies", district.agencies(),
                "areas", district.subdistricts(),
                "errors", List.of());
    }
}
