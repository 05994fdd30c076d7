package id.slrt.referral.comment;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.referral.Disclosure;
import id.slrt.referral.Referral;
import id.slrt.referral.Referrals;
import id.slrt.shared.AppClock;
import id.slrt.shared.FieldError;
import id.slrt.shared.Problem;
import id.slrt.shared.Slice;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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

/** The thread of a referral, as a part of its page and alone, and the viewer's unread ones. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.ANSWER_REFERRALS)
class CommentPages {
    private static final int PAGE_SIZE = 25;

    private final Comments comments;
    private final Referrals referrals;
    private final Disclosure disclosure;
    private final Cases cases;
    private final District district;
    private final AppClock clock;
    private final Pages pages;

    CommentPages(
            Comments comments,
            Referrals referrals,
            Disclosure disclosure,
            Cases cases,
            District district,
            AppClock clock,
            Pages pages) {
        this.comments = comments;
        this.referrals = referrals;
        this.disclosure = disclosure;
        this.cases = cases;
        this.district = district;
        this.clock = clock;
        this.pages = pages;
    }

    @Get("/comments")
    HttpResponse<?> waiting(HttpRequest<?> request, @QueryValue(defaultValue = "0") int page, Viewer viewer) {
        Slice<UnreadRepository.Waiting> found = comments.waiting(Math.max(0, page), PAGE_SIZE, viewer);
        Map<Long, Referral> known = referrals.all(
                found.items().stream().map(UnreadRepository.Waiting::referralId).toList());
        Map<Long, ServiceCase> files = cases.all(known.values().stream()
                .filter(referral -> disclosure.tells(referral, viewer))
                .map(Referral::caseId)
                .distinct()
                .toList());
        return pages.show(
                request,
                "referral/commentsWaiting",
                Map.of("waiting", WaitingThread.of(found, known, files), "district", district));
    }

    /** The link in the frame of each page, with how many are unread. */
    @Get("/comments/unread")
    HttpResponse<?> unread(HttpRequest<?> request, Viewer viewer) {
        return pages.show(request, "referral/commentsUnread", Map.of("number", comments.unread(viewer)));
    }

    @Get("/referrals/{id}/comments")
    HttpResponse<?> thread(HttpRequest<?> request, long id, @QueryValue(defaultValue = "0") int page, Viewer viewer) {
        String template = Pages.isFragment(request) ? "referral/comments" : "referral/commentsPage";
        return pages.show(request, template, model(id, Math.max(0, page), "", List.of(), viewer));
    }

    @Post(value = "/referrals/{id}/comments", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> say(HttpRequest<?> request, long id, @Body Map<String, String> form, Viewer viewer) {
        try {
            comments.say(id, form.get("text"), viewer);
            return pages.done("/referrals/" + id + "#comments", "comment_said");
        } catch (Problem problem) {
            if (problem.status() != HttpStatus.UNPROCESSABLE_ENTITY) {
                throw problem;
            }
            return pages.show(
                    problem.status(),
                    request,
                    "referral/commentsPage",
                    model(id, 0, form.getOrDefault("text", ""), problem.errors(), viewer));
        }
    }

    @Post(value = "/referrals/{id}/comments/{comment}/withdraw", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(long id, long comment, Viewer viewer) {
        comments.withdraw(id, comment, viewer);
        return pages.done("/referrals/" + id + "#comments", "comment_withdrawn");
    }

    private Map<String, Object> model(long id, int page, String text, List<FieldError> errors, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("thread", comments.read(id, page, PAGE_SIZE, viewer));
        model.put("referral", referrals.require(id));
        model.put("readers", comments.readers(id, viewer));
        model.put("viewer", viewer);
        model.put("now", clock.instant());
        model.put("district", district);
        model.put("text", text);
        model.put("errors", errors);
        return model;
    }
}
