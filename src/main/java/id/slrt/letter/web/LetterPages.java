package id.slrt.letter.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.need.Needs;
import id.slrt.intake.turn.NextStep;
import id.slrt.letter.Draft;
import id.slrt.letter.Letter;
import id.slrt.letter.LetterKinds;
import id.slrt.letter.Letters;
import id.slrt.registry.Registry;
import id.slrt.shared.Problem;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Letters at the desk: those of a case, a draft, issuing, printing, cancelling. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.ISSUE_LETTERS)
class LetterPages {
    private final Letters letters;
    private final LetterKinds kinds;
    private final Cases cases;
    private final Needs needs;
    private final Registry registry;
    private final District district;
    private final Pages pages;

    LetterPages(
            Letters letters,
            LetterKinds kinds,
            Cases cases,
            Needs needs,
            Registry registry,
            District district,
            Pages pages) {
        this.letters = letters;
        this.kinds = kinds;
        this.cases = cases;
        this.needs = needs;
        this.registry = registry;
        this.district = district;
        this.pages = pages;
    }

    /** The part of a case's page that belongs to letters. */
    @Get("/cases/{ticket}/letters")
    @Allowed(Permission.WORK_ON_CASES)
    HttpResponse<?> ofCase(HttpRequest<?> request, String ticket, Viewer viewer) {
        ServiceCase file = cases.require(ticket, viewer);
        List<Letter> issued = letters.ofCase(file.key());
        List<Letters.Offer> offers = letters.offers(needs.ofCase(file.key()), issued, viewer).stream()
                .filter(offer -> offer.need().nextStep() != NextStep.LETTER)
                .toList();
        return pages.show(
                request,
                Pages.isFragment(request) ? "letter/ofCase" : "letter/ofCasePage",
                Map.of(
                        "file",
                        file,
                        "letters",
                        issued,
                        "offers",
                        offers,
                        "people",
                        registry.all(offers.stream()
                                .map(offer -> offer.need().personId())
                                .distinct()
                                .toList()),
                        "names",
                        KindNames.of(kinds.all()),
                        "district",
                        district,
                        "mayOpen",
                        !viewer.is(Role.FACILITATOR)));
    }

    @Get("/needs/{id}/letters/new")
    HttpResponse<?> draft(HttpRequest<?> request, long id, @QueryValue @Nullable String kind, Viewer viewer) {
        return pages.show(request, "letter/new", model(letters.preview(id, kind, null, viewer)));
    }

    /** The same with another purpose, as it is typed. */
    @Post(value = "/needs/{id}/letters/preview", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> preview(HttpRequest<?> request, long id, @Body Map<String, String> form, Viewer viewer) {
        Draft draft = letters.again(id, form.get("kind"), form.get("purpose"), viewer);
        return pages.show(request, "letter/body", Map.of("body", draft.body()));
    }

    @Post(value = "/needs/{id}/letters/draft", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> draftPdf(long id, @Body Map<String, String> form, Viewer viewer) {
        return PdfAnswer.of("konsep", letters.previewPdf(id, form.get("kind"), form.get("purpose"), viewer));
    }

    @Post(value = "/needs/{id}/letters", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> issue(HttpRequest<?> request, long id, @Body Map<String, String> form, Viewer viewer) {
        try {
            Letter letter = letters.issue(id, form.get("kind"), form.get("purpose"), viewer);
            return pages.done("/letters/" + letter.key(), "letter_issued", letter.number());
        } catch (Problem problem) {
            if (problem.errors().stream().noneMatch(error -> error.field().equals("purpose"))) {
                throw problem;
            }
            return pages.invalid(
                    request, "letter/new", model(letters.preview(id, form.get("kind"), null, viewer)), problem);
        }
    }

    @Get("/letters/{id}")
    HttpResponse<?> show(HttpRequest<?> request, long id, Viewer viewer) {
        return pages.show(request, "letter/letter", model(letters.read(id, viewer), viewer));
    }

    @Get("/letters/{id}/pdf")
    HttpResponse<byte[]> print(long id, Viewer viewer) {
        return PdfAnswer.of("surat-" + id, letters.pdf(id, viewer));
    }

    @Post(value = "/letters/{id}/cancel", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> cancel(HttpRequest<?> request, long id, @Body Map<String, String> form, Viewer viewer) {
        try {
            Letter letter = letters.cancel(id, form.get("reason"), viewer);
            return pages.done("/letters/" + id, "letter_cancelled", letter.number());
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return pages.invalid(request, "letter/letter", model(letters.read(id, viewer), viewer), problem);
        }
    }

    private static Map<String, Object> model(Draft draft) {
        return Map.of("draft", draft, "errors", List.of());
    }

    private Map<String, Object> model(Letter letter, Viewer viewer) {
        return Map.of(
                "letter",
                letter,
                "file",
                cases.require(letter.caseId()),
                "person",
                registry.require(letter.personId()),
                "names",
                KindNames.of(kinds.all()),
                "mayCancel",
                Letters.mayCancel(letter, viewer),
                "errors",
                List.of());
    }
}
