package id.slrt.intake.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.intake.CaseFile;
import id.slrt.intake.CaseSection;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.Sharing;
import id.slrt.intake.need.CaseEndings;
import id.slrt.intake.need.NeedAct;
import id.slrt.intake.need.NeedForm;
import id.slrt.intake.need.Needs;
import id.slrt.intake.need.RoutingAdvice;
import id.slrt.intake.opening.EarlierNeeds;
import id.slrt.intake.opening.LaterNeeds;
import id.slrt.intake.opening.NewCase;
import id.slrt.intake.opening.NewCases;
import id.slrt.intake.opening.NewNeed;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cases and needs for programs. */
@Controller("/api/v1")
@Tag(name = "intake")
@ExecuteOn(TaskExecutors.BLOCKING)
class CaseApi {
    private final Cases cases;
    private final NewCases newCases;
    private final Needs needs;
    private final LaterNeeds later;
    private final EarlierNeeds earlier;
    private final CaseEndings endings;
    private final Optional<RoutingAdvice> routing;
    private final List<CaseSection> sections;

    CaseApi(
            Cases cases,
            NewCases newCases,
            Needs needs,
            LaterNeeds later,
            EarlierNeeds earlier,
            CaseEndings endings,
            Optional<RoutingAdvice> routing,
            List<CaseSection> sections) {
        this.earlier = earlier;
        this.cases = cases;
        this.newCases = newCases;
        this.needs = needs;
        this.later = later;
        this.endings = endings;
        this.routing = routing;
        this.sections = sections;
    }

    @Operation(
            summary = "Open a case; a repeat with the same Idempotency-Key gives the first answer",
            description =
                    "Each need is answered with the agency it would be referred to and the rule that says so. `warnings` are"
                            + " earlier needs of the same household for the same service that are open, or were refused lately;"
                            + " they do not keep the case from being opened.")
    @Post("/cases")
    @Status(HttpStatus.CREATED)
    @Allowed(Permission.WORK_ON_CASES)
    HttpResponse<CaseAnswer> open(
            @Body NewCase form,
            @Header("Idempotency-Key") @Nullable String key,
            HttpRequest<?> request,
            Viewer viewer) {
        CaseFile file = newCases.open(form, key, viewer);
        return HttpResponse.created(answer(file, viewer, Pages.locale(request, viewer), false))
                .header(
                        "Location",
                        URI.create("/api/v1/cases/" + file.file().ticket()).toString());
    }

    @Operation(summary = "A case with needs, referrals, messages and history")
    @Get("/cases/{ticket}")
    @Allowed(Permission.WORK_ON_CASES)
    CaseAnswer read(String ticket, HttpRequest<?> request, Viewer viewer) {
        return answer(cases.read(ticket, viewer), viewer, Pages.locale(request, viewer), true);
    }

    @Operation(
            summary = "Add a need to an open case",
            description = "`personId` is one of the case's people or of their households. 409 when the case is closed.")
    @Post("/cases/{ticket}/needs")
    @Status(HttpStatus.CREATED)
    @Allowed(Permission.WORK_ON_CASES)
    CaseAnswer.NeedOut add(String ticket, @Body NewNeed form, HttpRequest<?> request, Viewer viewer) {
        Need need = later.add(ticket, form, null, viewer);
        return CaseAnswer.need(need, advice(need, Pages.locale(request, viewer)));
    }

    @Operation(
            summary = "End all that is open of a case: `died` (every need of `person`) or `withdrew`",
            description =
                    "Needs end as withdrawn and count as neither served nor refused; referrals under way end too and their"
                            + " agencies are told. After the death of the applicant no message is sent any more.")
    @Post("/cases/{ticket}/end")
    @Allowed(Permission.WORK_ON_CASES)
    CaseAnswer end(String ticket, @Body CaseEndings.Form form, HttpRequest<?> request, Viewer viewer) {
        return answer(endings.end(ticket, form, viewer), viewer, Pages.locale(request, viewer), true);
    }

    @Operation(
            summary =
                    "Do what is next with a need: verify, recommend, determine, letter, serve, served_before, brought, silent, park, appeal,"
                            + " found, not_found, again, duplicate, not_duplicate, withdraw, close, reopen",
            description =
                    "`note` is the letter's number with letter; `reason` is required with withdraw, close, reopen and"
                            + " served_before, which takes `deliveredOn`, a day before the need was recorded, and `agency`;"
                            + " `until` with park; `other`, the need that this one repeats, with duplicate. 409 tells what is"
                            + " next, or who was first.")
    @Post("/needs/{needId}/{act}")
    @Allowed(Permission.WORK_ON_CASES)
    CaseAnswer.NeedOut act(long needId, String act, @Body @Nullable NeedForm form, Viewer viewer) {
        NeedAct wanted = Word.parse(NeedAct.class, act);
        if (wanted == null) {
            throw Problem.notFound("no_act", act);
        }
        return CaseAnswer.need(needs.act(needId, wanted, form == null ? NeedForm.note(null) : form, viewer), null);
    }

    private CaseAnswer answer(CaseFile file, Viewer viewer, Locale locale, boolean whole) {
        return new CaseAnswer(
                file.file().ticket(),
                file.file().key(),
                Word.of(file.file().state()),
                Word.of(file.file().channel()),
                file.file().sharing() == Sharing.CONSENTED,
                Word.of(file.file().sharing()),
                file.file().phone(),
                Word.of(file.file().messageChannel()),
                file.file().contactAddress(),
                file.file().openedAt(),
                file.file().closedAt(),
                file.people().stream()
                        .map(person -> CaseAnswer.person(person, viewer))
                        .toList(),
                file.complaints().stream()
                        .map(said -> new CaseAnswer.ComplaintOut(
                                said.id(), Word.of(said.kind()), Word.of(said.about()), said.text()))
                        .toList(),
                file.needs().stream()
                        .map(need -> CaseAnswer.need(need, advice(need, locale)))
                        .toList(),
                whole
                        ? null
                        : earlier.before(file, viewer).stream()
                                .map(CaseAnswer::warning)
                                .toList(),
                whole ? file.history().stream().map(CaseAnswer::event).toList() : null,
                whole ? section("referrals", file, viewer) : null,
                whole ? section("messages", file, viewer) : null,
                whole ? section("letters", file, viewer) : null,
                whole ? section("attachments", file, viewer) : null,
                file.file().version());
    }

    private RoutingAdvice.@Nullable Advice advice(Need need, Locale locale) {
        return need.nextStep() == null
                ? null
                : routing.flatMap(rules -> rules.advise(need, locale)).orElse(null);
    }

    private @Nullable Object section(String name, CaseFile file, Viewer viewer) {
        return sections.stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .<Object>map(section -> section.of(file.file().key(), viewer))
                .orElse(null);
    }
}
