package id.slrt.registry.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.registry.NewPerson;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.FieldError;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form for a person the registry does not know; who may already be in it is shown first. */
@Controller("/register")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.REGISTER_PEOPLE)
class RegisterController {
    private final Registry registry;
    private final PersonFile file;
    private final VillageList villages;
    private final Pages pages;

    RegisterController(Registry registry, PersonFile file, VillageList villages, Pages pages) {
        this.registry = registry;
        this.file = file;
        this.villages = villages;
        this.pages = pages;
    }

    /**
     * {@code villageCode} as typed: "Bedahan, Babat" or a code; {@code notSame}: the look-alikes were looked at;
     * {@code requestKey} names the form, so that it registers one person however often it arrives.
     */
    @Serdeable
    record Form(
            @Nullable String name,
            @Nullable String nik,
            @Nullable String noNikReason,
            @Nullable String birthDate,
            @Nullable String sex,
            @Nullable String villageCode,
            @Nullable String phone,
            @Nullable String motherName,
            @Nullable String familyCardNo,
            @Nullable String confirmed,
            @Nullable String notSame,
            @Nullable String requestKey) {
        String key() {
            return Objects.requireNonNullElse(requestKey, "");
        }

        NewPerson person(@Nullable String village) {
            return new NewPerson(
                    name, nik, noNikReason, birthDate, sex, village, phone, motherName, familyCardNo, confirmed);
        }
    }

    static boolean mayRegister(Viewer viewer) {
        return viewer.may(Permission.REGISTER_PEOPLE);
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, Viewer viewer) {
        return pages.show(request, "registry/register", model(NewPerson.EMPTY, newKey(), List.of(), List.of(), viewer));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> register(HttpRequest<?> request, @Body Form form, Viewer viewer) {
        NewPerson typed = form.person(form.villageCode());
        NewPerson person = form.person(villages.code(form.villageCode()));
        Optional<Person> before = registry.registeredBefore(person, form.key(), viewer);
        if (before.isPresent()) {
            return registered(before.get());
        }
        boolean looked = "true".equals(form.notSame());
        List<FieldError> errors = new ArrayList<>(registry.check(person, viewer));
        List<PersonFile.Row> same = looked ? List.of() : same(person, errors, viewer);
        if (!same.isEmpty() || !errors.isEmpty()) {
            HttpStatus status = errors.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
            return pages.show(status, request, "registry/register", model(typed, form.key(), same, errors, viewer));
        }
        try {
            return registered(registry.registerOnce(person, form.key(), viewer));
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return pages.invalid(
                    request, "registry/register", model(typed, form.key(), same, List.of(), viewer), problem);
        }
    }

    /** Whoever may search no more for now keeps what was typed. */
    private List<PersonFile.Row> same(NewPerson person, List<FieldError> errors, Viewer viewer) {
        try {
            return file.probablySame(person, viewer);
        } catch (Problem problem) {
            if (problem.status() != HttpStatus.TOO_MANY_REQUESTS) {
                throw problem;
            }
            errors.add(FieldError.of("name", "search_limit", problem.args().toArray()));
            return List.of();
        }
    }

    private HttpResponse<?> registered(Person person) {
        return pages.done("/cases/new?person=" + person.key(), "person_registered");
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The look-alikes while the form is being filled in. */
    @Post(value = "/similar", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> similar(HttpRequest<?> request, @Body Form form, Viewer viewer) {
        NewPerson person = form.person(villages.code(form.villageCode()));
        return pages.show(request, "registry/similar", Map.of("same", file.probablySame(person, viewer)));
    }

    private Map<String, Object> model(
            NewPerson form, String key, List<PersonFile.Row> same, List<FieldError> errors, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("requestKey", key);
        model.put("same", same);
        model.put("errors", errors);
        model.put("villages", villages.names(viewer));
        return model;
    }
}
