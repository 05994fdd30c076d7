package id.slrt.registry.web;

import id.slrt.access.Allowed;
import id.slrt.access.LookReason;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.registry.Looks;
import id.slrt.registry.duplicates.DuplicatePair;
import id.slrt.registry.duplicates.Duplicates;
import id.slrt.registry.duplicates.merging.MergeForm;
import id.slrt.registry.duplicates.merging.MergeRecord;
import id.slrt.registry.duplicates.merging.Merges;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import id.slrt.shared.web.Page;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Deciding a pair, and the merges made so far with the way back. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.DECIDE_DUPLICATES)
class MergePages {
    private static final int PAGE_SIZE = 25;
    private static final String KEEP = "keep.";

    private final Duplicates duplicates;
    private final Merges merges;
    private final DuplicatePages pairPage;
    private final Looks looks;
    private final Pages pages;

    MergePages(Duplicates duplicates, Merges merges, DuplicatePages pairPage, Looks looks, Pages pages) {
        this.duplicates = duplicates;
        this.merges = merges;
        this.pairPage = pairPage;
        this.looks = looks;
        this.pages = pages;
    }

    @Post(value = "/duplicates/{id}/merge", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> merge(HttpRequest<?> request, long id, @Body Map<String, String> form, Viewer viewer) {
        Map<String, String> keep = form.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(KEEP))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(KEEP.length()), Map.Entry::getValue));
        Long versionA = number(form.get("versionA"));
        Long versionB = number(form.get("versionB"));
        Long into = number(form.get("into"));
        DuplicatePair pair = duplicates.require(id);
        merges.merge(id, new MergeForm(into, keep, whole(versionA), whole(versionB)), viewer);
        return next(pair, Word.of(pair.kind()) + "_merged");
    }

    @Post(value = "/duplicates/{id}/apart", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> apart(HttpRequest<?> request, long id, @Body Map<String, String> form, Viewer viewer) {
        try {
            return next(duplicates.apart(id, form.get("why"), viewer), "duplicate_apart");
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return pairPage.show(problem.status(), request, id, problem.errors(), viewer);
        }
    }

    @Get("/merges")
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue(defaultValue = "0") int page, Viewer viewer) {
        return pages.show(
                request, "registry/merges", Map.of("slice", merges.list(Math.max(0, page), PAGE_SIZE, viewer)));
    }

    @Post(value = "/merges/{id}/undo", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(HttpRequest<?> request, long id, @Body Map<String, String> form, Viewer viewer) {
        Merges.Undone undone = merges.undo(id, viewer);
        String pair = "/duplicates/" + undone.merge().pairId();
        if (undone.kept().isEmpty()) {
            return pages.done(pair, "merge_undone");
        }
        Page page = pages.page(request);
        String kept =
                undone.kept().stream().map(column -> page.t("column." + column)).collect(Collectors.joining(", "));
        return pages.done(pair, "merge_undone_kept", kept);
    }

    /** What was merged into a person: a section of the person's page. */
    @Get("/persons/{id}/merged")
    @Allowed(Permission.SEARCH_PEOPLE)
    HttpResponse<?> into(HttpRequest<?> request, long id, @QueryValue("case") @Nullable String ticket, Viewer viewer) {
        boolean section = Pages.isFragment(request);
        Looks.From from = new Looks.From(section ? LookReason.WITH_PAGE : "merge", ticket);
        looks.judge(looks.require(id, viewer), from, viewer);
        List<MergeRecord> into = merges.into(id);
        if (!section || !into.isEmpty()) {
            looks.person(id, section ? "merged_viewed" : "person_viewed", from, viewer);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("merges", into);
        model.put("mayUndo", viewer.may(Permission.DECIDE_DUPLICATES));
        model.put("person", id);
        return pages.show(request, section ? "registry/mergedHere" : "registry/mergedHerePage", model);
    }

    private HttpResponse<?> next(DuplicatePair pair, String notice) {
        return pages.done(
                duplicates.next(pair).map(next -> "/duplicates/" + next).orElse("/duplicates"), notice);
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Long.valueOf(text);
        } catch (NumberFormatException _) {
            throw Problem.invalid("into", "number");
        }
    }

    private static @Nullable Integer whole(@Nullable Long number) {
        return number == null ? null : number.intValue();
    }
}
