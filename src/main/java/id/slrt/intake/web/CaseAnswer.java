package id.slrt.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.access.Viewer;
import id.slrt.intake.CaseEvent;
import id.slrt.intake.Need;
import id.slrt.intake.need.RoutingAdvice;
import id.slrt.intake.opening.EarlierNeed;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.Word;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A case as the API tells it; {@code referrals} and {@code messages} come from the features that own them. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseAnswer(
        String ticket,
        long caseId,
        String state,
        String channel,
        boolean consent,
        String sharing,
        @Nullable String phone,
        String messageChannel,
        @Nullable String contactAddress,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<PersonOut> people,
        List<ComplaintOut> complaints,
        List<NeedOut> needs,
        @Nullable List<WarningOut> warnings,
        @Nullable List<EventOut> history,
        @Nullable Object referrals,
        @Nullable Object messages,
        @Nullable Object letters,
        @Nullable Object attachments,
        int version) {

    @Serdeable
    record PersonOut(
            long personId,
            String name,
            @Nullable String nik,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            String sex,
            String village) {}

    @Serdeable
    record ComplaintOut(@Nullable Long complaintId, String kind, String about, String text) {}

    @Serdeable
    record NeedOut(
            long needId,
            long personId,
            String service,
            String state,
            @Nullable String nextStep,
            @Nullable String suggestedAgency,
            @Nullable String rule,
            @Nullable String reason) {}

    /** An earlier need of the same household for the same service; {@code kind} is open or refused. */
    @Serdeable
    record WarningOut(
            String kind, long needId, String ticket, String service, long personId, String state, Instant since) {}

    @Serdeable
    record EventOut(
            Instant at,
            String actor,
            String kind,
            @Nullable Long needId,
            @Nullable Long referralId,
            @Nullable String from,
            @Nullable String to,
            @Nullable String note) {}

    static PersonOut person(Person whole, Viewer viewer) {
        Person person = viewer.covers(whole.village()) ? whole : whole.initials();
        String nik = person.nik();
        return new PersonOut(
                Objects.requireNonNull(person.id()),
                person.name(),
                nik == null || viewer.seesIdentityNumbers() ? nik : Registry.maskNik(nik),
                person.birthDate(),
                person.birthYear(),
                person.sex(),
                person.village());
    }

    static NeedOut need(Need need, RoutingAdvice.@Nullable Advice advice) {
        return new NeedOut(
                need.key(),
                need.personId(),
                need.service(),
                Word.of(need.state()),
                need.nextStep() == null ? null : Word.of(need.nextStep()),
                advice == null ? null : advice.agency(),
                advice == null ? null : advice.rule(),
                need.reason());
    }

    static WarningOut warning(EarlierNeed earlier) {
        return new WarningOut(
                earlier.open() ? "open" : "refused",
                earlier.need().key(),
                earlier.file().ticket(),
                earlier.need().service(),
                earlier.need().personId(),
                Word.of(earlier.need().state()),
                earlier.since());
    }

    static EventOut event(CaseEvent event) {
        return new EventOut(
                event.at(),
                event.actor(),
                event.kind(),
                event.needId(),
                event.referralId(),
                event.fromState(),
                event.toState(),
                event.note());
    }
}
