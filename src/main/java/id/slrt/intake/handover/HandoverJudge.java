package id.slrt.intake.handover;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.Agency;
import id.slrt.district.District;
import id.slrt.district.Places;
import id.slrt.district.Service;
import id.slrt.intake.Sharing;
import id.slrt.registry.Nik;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges what an agency sends, all of it at once, row by row. */
@Singleton
class HandoverJudge {
    static final int MOST = 60;

    private static final int VILLAGE = 13;
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[.:](\\d{2})");

    private final District district;
    private final ProposedNeeds needs;
    private final AppClock clock;
    private final HandoverWords words;

    HandoverJudge(District district, ProposedNeeds needs, AppClock clock, Text text) {
        this.district = district;
        this.needs = needs;
        this.clock = clock;
        this.words = new HandoverWords(district, text);
    }

    record Judged(
            HandoverKind kind,
            String agency,
            String place,
            String village,
            Instant happenedAt,
            String officers,
            @Nullable String note,
            Sharing sharing,
            List<JudgedPerson> people) {}

    record JudgedPerson(
            @Nullable String name,
            @Nullable String description,
            String sex,
            @Nullable Integer age,
            @Nullable String category,
            Situation situation,
            List<String> services,
            @Nullable String nik) {}

    Judged judge(NewHandover form, Viewer viewer) {
        Inputs.few("people", form.people(), MOST);
        Inputs inputs = new Inputs();
        HandoverKind kind = inputs.word("kind", HandoverKind.class, form.kind());
        String agency = agency(form, inputs, viewer);
        String place = inputs.required("place", form.place(), 200);
        String village = village(form, inputs);
        Instant at = happenedAt(form, inputs);
        String officers = inputs.required("officers", form.officers(), 300);
        String note = inputs.optional("note", form.note(), 1000);
        Sharing sharing = inputs.word("sharing", Sharing.class, form.sharing());
        List<NewHandover.Found> rows = form.people() == null ? List.of() : form.people();
        if (rows.isEmpty() || rows.size() > MOST) {
            inputs.reject("people", rows.isEmpty() ? "no_people" : "too_many", MOST);
        }
        ProposedNeeds.Table table = needs.table();
        List<JudgedPerson> people = new ArrayList<>();
        Set<String> niks = new HashSet<>();
        for (int i = 0; i < Math.min(rows.size(), MOST); i++) {
            NewHandover.Found row = Objects.requireNonNullElse(rows.get(i), NewHandover.Found.EMPTY);
            JudgedPerson person = person(row, "people[" + i + "].", table, inputs);
            if (person.nik() != null && !niks.add(person.nik())) {
                inputs.reject("people[" + i + "].nik", "person_twice");
            }
            people.add(person);
        }
        inputs.orThrow();
        return new Judged(
                Objects.requireNonNull(kind),
                agency,
                place,
                village,
                at,
                officers,
                note,
                Objects.requireNonNull(sharing),
                people);
    }

    /** Whether an agency hands people over at all. */
    static boolean hands(Agency agency) {
        return agency.active()
                && (agency.direction().equals("in") || agency.direction().equals("both"));
    }

    private String agency(NewHandover form, Inputs inputs, Viewer viewer) {
        if (viewer.is(Role.AGENCY)) {
            return district.agency(viewer.agency())
                    .filter(HandoverJudge::hands)
                    .orElseThrow(() -> Problem.forbidden("handover_not_yours"))
                    .code();
        }
        String code = inputs.required("agency", form.agency(), 20);
        if (!code.isEmpty()
                && district.agency(code).filter(HandoverJudge::hands).isEmpty()) {
            inputs.reject("agency", "agency_hands_over", code);
        }
        return code;
    }

    private String village(NewHandover form, Inputs inputs) {
        String typed = inputs.required("village", form.village(), 200);
        String code = Places.code(typed, district);
        if (!typed.isEmpty() && (code == null || code.length() != VILLAGE)) {
            inputs.reject("village", "village_unknown");
        }
        return Objects.requireNonNullElse(code, "");
    }

    private Instant happenedAt(NewHandover form, Inputs inputs) {
        if (form.day() == null || form.day().isBlank()) {
            inputs.reject("day", "required");
        }
        LocalDate day = inputs.pastDate("day", form.day(), clock.today());
        Matcher time = TIME.matcher(form.time() == null ? "" : form.time().strip());
        boolean timed = time.matches() && Integer.parseInt(time.group(1)) < 24 && Integer.parseInt(time.group(2)) < 60;
        if (!timed) {
            inputs.reject("time", form.time() == null || form.time().isBlank() ? "required" : "time");
        }
        if (day == null || !timed) {
            return Instant.EPOCH;
        }
        Instant at = day.atTime(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))))
                .atZone(AppClock.zone())
                .toInstant();
        if (at.isAfter(clock.instant())) {
            inputs.reject("time", "time_future");
        }
        return at;
    }

    private JudgedPerson person(NewHandover.Found row, String at, ProposedNeeds.Table table, Inputs inputs) {
        String name = HandoverWords.isName(row.name()) ? inputs.optional(at + "name", row.name(), 100) : null;
        String description = inputs.optional(at + "description", row.description(), 200);
        if (name == null && description == null) {
            inputs.reject(at + "description", "describe");
        }
        String typedSex = inputs.required(at + "sex", row.sex(), 20);
        String sex = HandoverWords.sex(typedSex);
        if (!typedSex.isEmpty() && sex == null) {
            inputs.reject(at + "sex", "unknown_word", "L, P");
        }
        String typedAge = inputs.optional(at + "age", row.age(), 20);
        Integer age = typedAge == null ? null : HandoverWords.age(typedAge);
        if (typedAge != null && age == null) {
            inputs.reject(at + "age", "age_estimate");
        }
        String typedCategory = inputs.optional(at + "ppks", row.ppks(), 120);
        String category = typedCategory == null ? null : words.category(typedCategory);
        if (typedCategory != null && category == null) {
            inputs.reject(at + "ppks", "no_category", typedCategory);
        }
        String typedSituation = inputs.optional(at + "situation", row.situation(), 60);
        Situation situation = typedSituation == null ? Situation.WELL : words.situation(typedSituation);
        if (situation == null) {
            inputs.reject(at + "situation", "situation");
        }
        Nik nik = Nik.parse(inputs, at + "nik", row.nik());
        List<String> services = services(row.service(), at + "service", inputs);
        Situation found = Objects.requireNonNullElse(situation, Situation.WELL);
        List<String> wanted = services.isEmpty() ? table.services(found, category) : services;
        if (wanted.isEmpty()) {
            inputs.reject(at + "service", "no_proposal");
        }
        return new JudgedPerson(
                name,
                description,
                Objects.requireNonNullElse(sex, ""),
                age,
                category,
                found,
                wanted,
                nik == null ? null : nik.digits());
    }

    private List<String> services(@Nullable String typed, String field, Inputs inputs) {
        if (typed == null || typed.isBlank()) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        Service whole = words.service(typed);
        List<String> parts = whole != null ? List.of(typed) : Arrays.asList(typed.split("[,;+]"));
        for (String part : parts) {
            Service service = words.service(part);
            if (service == null) {
                inputs.reject(field, "no_service", part.strip());
            } else if (!codes.contains(service.code())) {
                codes.add(service.code());
            }
        }
        return codes;
    }
}
