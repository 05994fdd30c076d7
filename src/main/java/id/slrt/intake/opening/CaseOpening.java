package id.slrt.intake.opening;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.intake.CaseState;
import id.slrt.intake.Channel;
import id.slrt.intake.Complaint;
import id.slrt.intake.MessageChannel;
import id.slrt.intake.ReporterKind;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.Sharing;
import id.slrt.intake.Tickets;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.Inputs;
import id.slrt.shared.Phones;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges what is sent to open a case and makes it ready to store; everything wrong is told at once. */
@Singleton
class CaseOpening {
    private static final int MOST = 30;

    private final Registry registry;
    private final District district;
    private final EarlierNeeds earlier;

    CaseOpening(Registry registry, District district, EarlierNeeds earlier) {
        this.earlier = earlier;
        this.registry = registry;
        this.district = district;
    }

    record Judged(
            Channel channel,
            ReporterKind reporterKind,
            @Nullable String reporterName,
            @Nullable String reporterRelation,
            @Nullable String phone,
            MessageChannel messageChannel,
            Sharing sharing,
            List<Person> people,
            List<Complaint> complaints,
            List<NeedOf> needs) {
        /** With a ticket of its own, at the place where the applicant lives. */
        ServiceCase file(long openedBy, Instant now) {
            return new ServiceCase(
                    null,
                    Tickets.next(),
                    channel,
                    reporterKind,
                    reporterName,
                    reporterRelation,
                    phone,
                    messageChannel,
                    sharing,
                    people.getFirst().village(),
                    CaseState.OPEN,
                    openedBy,
                    now,
                    null,
                    null,
                    null,
                    0,
                    0);
        }
    }

    record NeedOf(int person, Service service, @Nullable String note) {}

    /**
     * @param ground on which the data are shared, where it is not the applicant's own word
     * @param seen the earlier needs the officer has confirmed to have seen; null: she is not asked
     */
    Judged judge(NewCase form, @Nullable Sharing ground, @Nullable Set<Long> seen, Viewer viewer) {
        limit(form);
        Inputs inputs = new Inputs();
        Channel channel = inputs.word("channel", Channel.class, form.channel());
        NewCase.Reporter reporter =
                Objects.requireNonNullElse(form.reporter(), new NewCase.Reporter(null, null, null, null));
        ReporterKind kind = inputs.word("reporter.kind", ReporterKind.class, reporter.kind());
        String name = inputs.optional("reporter.name", reporter.name(), 100);
        String relation = inputs.optional("reporter.relation", reporter.relation(), 40);
        if (kind == ReporterKind.PROXY && name == null) {
            inputs.reject("reporter.name", "required");
        }
        String phone = Phones.mobile(inputs, "reporter.phone", reporter.phone());
        MessageChannel messages =
                form.messageChannel() == null || form.messageChannel().isBlank()
                        ? MessageChannel.SMS
                        : inputs.word("messageChannel", MessageChannel.class, form.messageChannel());
        List<NewCase.PersonIn> people = rows(form.people(), NewCase.PersonIn.EMPTY);
        if (people.isEmpty() || people.size() > MOST) {
            inputs.reject("people", people.isEmpty() ? "no_people" : "too_many", MOST);
        }
        List<Complaint> complaints = complaints(form, inputs);
        List<NeedOf> needs = needs(form, people.size(), inputs);
        List<Person> found = people(people, inputs, viewer);
        inputs.orThrow();
        if (seen != null
                && !EarlierNeeds.unseen(earlier.before(form, viewer), seen).isEmpty()) {
            throw Problem.invalid("seen", "earlier_unseen");
        }
        // a phone left empty on purpose stays empty; one not mentioned is the applicant's own
        String reachable = reporter.phone() == null && kind == ReporterKind.SELF
                ? found.getFirst().phone()
                : phone;
        return new Judged(
                Objects.requireNonNull(channel),
                Objects.requireNonNull(kind),
                name,
                relation,
                reachable,
                Objects.requireNonNull(messages),
                ground != null ? ground : Boolean.TRUE.equals(form.consent()) ? Sharing.CONSENTED : Sharing.NONE,
                found,
                complaints,
                needs);
    }

    /** Before anything is done with them. */
    static void limit(NewCase form) {
        Inputs.few("people", form.people(), MOST);
        Inputs.few("complaints", form.complaints(), MOST);
        Inputs.few("needs", form.needs(), MOST);
    }

    /** Known people are looked up; unknown ones are registered only when nothing else is wrong. */
    private List<Person> people(List<NewCase.PersonIn> people, Inputs inputs, Viewer viewer) {
        Set<Long> named = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            Long id = people.get(i).personId();
            Person known = id == null ? null : registry.find(id).orElse(null);
            if (id != null && (known == null || !viewer.covers(known.village()))) {
                inputs.reject("people[" + i + "].personId", "no_person");
            } else if (known != null && !named.add(Objects.requireNonNullElse(known.mergedInto(), known.key()))) {
                inputs.reject("people[" + i + "].personId", "person_twice");
            }
        }
        List<Person> found = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            NewCase.PersonIn person = people.get(i);
            if (person.personId() == null) {
                found.add(registry.register(person.unknown(), inputs, "people[" + i + "].", viewer));
            } else if (!inputs.isRejected()) {
                found.add(registry.survivor(person.personId()));
            }
        }
        return found;
    }

    private static List<Complaint> complaints(NewCase form, Inputs inputs) {
        List<Complaint> complaints = new ArrayList<>();
        List<NewCase.ComplaintIn> given = rows(form.complaints(), new NewCase.ComplaintIn(null, null, null));
        if (given.isEmpty() || given.size() > MOST) {
            inputs.reject("complaints[0].text", given.isEmpty() ? "no_complaint" : "too_many", MOST);
        }
        for (int i = 0; i < given.size(); i++) {
            String at = "complaints[" + i + "].";
            Complaint.Kind kind =
                    inputs.word(at + "kind", Complaint.Kind.class, given.get(i).kind());
            Complaint.About about = inputs.word(
                    at + "about", Complaint.About.class, given.get(i).about());
            String text = inputs.required(at + "text", given.get(i).text(), 2000);
            if (kind != null && about != null) {
                complaints.add(new Complaint(null, 0, kind, about, text));
            }
        }
        return complaints;
    }

    private List<NeedOf> needs(NewCase form, int people, Inputs inputs) {
        List<NeedOf> needs = new ArrayList<>();
        List<NewCase.NeedIn> given = rows(form.needs(), new NewCase.NeedIn(null, null, null));
        if (given.isEmpty() || given.size() > MOST) {
            inputs.reject("needs[0].service", given.isEmpty() ? "no_need_given" : "too_many", MOST);
        }
        for (int i = 0; i < given.size(); i++) {
            String at = "needs[" + i + "].";
            NewCase.NeedIn need = given.get(i);
            int person = Objects.requireNonNullElse(need.person(), 0);
            String code = inputs.required(at + "service", need.service(), 24);
            Service service = district.service(code).orElse(null);
            String note = inputs.optional(at + "note", need.note(), 1000);
            if (service == null && !code.isEmpty()) {
                inputs.reject(at + "service", "no_service", code);
            }
            if (person < 0 || person >= people) {
                inputs.reject(at + "person", "no_such_person");
            }
            if (service != null) {
                if (needs.stream()
                        .anyMatch(n -> n.person() == person && n.service().equals(service))) {
                    inputs.reject(at + "service", "need_twice", service.nameId());
                }
                needs.add(new NeedOf(person, service, note));
            }
        }
        return needs;
    }

    /** A null among the rows of a JSON body is judged like an empty row. */
    private static <T> List<T> rows(@Nullable List<T> given, T empty) {
        return given == null
                ? List.of()
                : given.stream()
                        .map(row -> Objects.requireNonNullElse(row, empty))
                        .toList();
    }
}
