package id.slrt.intake.change.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.intake.CaseFile;
import id.slrt.intake.Cases;
import id.slrt.intake.Complaint;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.change.CaseChange;
import id.slrt.intake.change.CaseChanges;
import id.slrt.intake.change.What;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form behind each "change" of a case's page. */
@Controller("/cases/{ticket}/change/{what}")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.WORK_ON_CASES)
class ChangePages {
    private final CaseChanges changes;
    private final Cases cases;
    private final Pages pages;

    ChangePages(CaseChanges changes, Cases cases, Pages pages) {
        this.changes = changes;
        this.cases = cases;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(
            HttpRequest<?> request, String ticket, String what, @QueryValue @Nullable Long complaint, Viewer viewer) {
        What line = line(what);
        CaseFile file = cases.read(ticket, viewer);
        Map<String, String> form = new HashMap<>();
        form.put("value", value(line, file, complaint));
        form.put("relation", Objects.requireNonNullElse(file.file().reporterRelation(), ""));
        form.put("complaint", complaint == null ? "" : complaint.toString());
        form.put("version", Integer.toString(file.file().version()));
        return pages.show(request, "intake/change", model(line, file, form));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            HttpRequest<?> request, String ticket, String what, @Body Map<String, String> form, Viewer viewer) {
        What line = line(what);
        try {
            Inputs inputs = new Inputs();
            CaseChange change = new CaseChange(
                    what,
                    form.get("value"),
                    form.get("relation"),
                    inputs.number("complaint", form.get("complaint")),
                    form.get("reason"),
                    form.get("resend"),
                    inputs.version(form.get("version")));
            inputs.orThrow();
            changes.change(ticket, change, viewer);
            return pages.done("/cases/" + ticket, "case_changed");
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return pages.invalid(request, "intake/change", model(line, cases.read(ticket, viewer), form), problem);
        }
    }

    private static What line(String what) {
        What line = Word.parse(What.class, what);
        if (line == null) {
            throw Problem.notFound("http_404");
        }
        return line;
    }

    private static String value(What what, CaseFile file, @Nullable Long complaint) {
        ServiceCase now = file.file();
        String value = switch (what) {
            case PHONE -> now.phone();
            case MESSAGE_CHANNEL -> Word.of(now.messageChannel());
            case CHANNEL -> Word.of(now.channel());
            case SHARING -> Word.of(now.sharing());
            case CONTACT -> now.contactAddress();
            case REPORTER -> now.reporterName();
            case COMPLAINT ->
                file.complaints().stream()
                        .filter(said -> Objects.equals(said.id(), complaint))
                        .map(Complaint::text)
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("http_404"));
        };
        return Objects.requireNonNullElse(value, "");
    }

    private static Map<String, Object> model(What what, CaseFile file, Map<String, String> form) {
        return Map.of("what", what, "file", file, "form", form, "errors", List.of());
    }
}
