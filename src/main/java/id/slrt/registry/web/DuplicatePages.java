package id.slrt.registry.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.registry.Household;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.duplicates.DuplicatePair;
import id.slrt.registry.duplicates.Duplicates;
import id.slrt.registry.duplicates.PairFilter;
import id.slrt.registry.duplicates.PairKind;
import id.slrt.registry.duplicates.PairState;
import id.slrt.registry.duplicates.Strength;
import id.slrt.registry.duplicates.merging.Merges;
import id.slrt.shared.FieldError;
import id.slrt.shared.Slice;
import id.slrt.shared.Word;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The work list of pairs that may be one, and a pair side by side. */
@Controller("/duplicates")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.DECIDE_DUPLICATES)
class DuplicatePages {
    private static final int PAGE_SIZE = 25;

    private final Duplicates duplicates;
    private final Merges merges;
    private final DuplicateRows rows;
    private final PairSides sides;
    private final Registry registry;
    private final District district;
    private final Pages pages;

    DuplicatePages(
            Duplicates duplicates,
            Merges merges,
            DuplicateRows rows,
            PairSides sides,
            Registry registry,
            District district,
            Pages pages) {
        this.duplicates = duplicates;
        this.merges = merges;
        this.rows = rows;
        this.sides = sides;
        this.registry = registry;
        this.district = district;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            @QueryValue @Nullable String kind,
            @QueryValue @Nullable String strength,
            @QueryValue @Nullable String area,
            @QueryValue(defaultValue = "0") int page,
            Viewer viewer) {
        PairFilter filter = new PairFilter(
                PairState.PROPOSED,
                Word.parse(PairKind.class, kind),
                Word.parse(Strength.class, strength),
                area == null || area.isBlank() ? null : area);
        Slice<DuplicatePair> found = duplicates.list(filter, Math.max(0, page), PAGE_SIZE, viewer);
        return pages.show(
                request,
                "registry/duplicates",
                Map.of(
                        "slice", found,
                        "rows", rows.rows(found.items(), viewer),
                        "filter", filter,
                        "areas", duplicates.bySubdistrict(viewer),
                        "district", district));
    }

    @Get("/{id}")
    HttpResponse<?> pair(HttpRequest<?> request, long id, Viewer viewer) {
        return show(HttpStatus.OK, request, id, List.of(), viewer);
    }

    /** The pair, with what was wrong about the decision sent. */
    HttpResponse<?> show(HttpStatus status, HttpRequest<?> request, long id, List<FieldError> errors, Viewer viewer) {
        DuplicatePair pair = duplicates.open(id, viewer);
        Map<String, Object> model = new HashMap<>();
        model.put("pair", pair);
        model.put("row", rows.opened(pair, viewer));
        model.put("next", duplicates.next(pair).orElse(0L));
        model.put("district", district);
        model.put("errors", errors);
        if (pair.kind() == PairKind.PERSON) {
            return people(status, request, pair, model, viewer);
        }
        Household a = registry.household(pair.a());
        Household b = registry.household(pair.b());
        model.put("householdA", a);
        model.put("householdB", b);
        model.put("membersA", registry.family(a, viewer));
        model.put("membersB", registry.family(b, viewer));
        return pages.show(status, request, "registry/duplicateHouseholds", model);
    }

    private HttpResponse<?> people(
            HttpStatus status, HttpRequest<?> request, DuplicatePair pair, Map<String, Object> model, Viewer viewer) {
        Person a = registry.require(pair.a());
        Person b = registry.require(pair.b());
        boolean aStays = merges.aStays(pair);
        model.put("a", a);
        model.put("b", b);
        model.put("aStays", aStays);
        model.put("sides", sides.sides(a, b, aStays, pages.page(request), viewer));
        return pages.show(status, request, "registry/duplicatePeople", model);
    }
}
