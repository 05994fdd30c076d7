package id.slrt.access.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.shared.Reminders;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** What runs out, loaded by the first pages of those who can do something about it. */
@Controller("/reminders")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.SEE_REMINDERS)
class ReminderPages {
    private final Reminders reminders;
    private final Pages pages;

    ReminderPages(Reminders reminders, Pages pages) {
        this.reminders = reminders;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        return pages.show(
                request,
                Pages.isFragment(request) ? "shared/reminders" : "shared/remindersPage",
                Map.of("lines", reminders.all()));
    }
}
