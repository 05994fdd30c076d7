package id.slrt.intake.handover;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.CaseFile;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.Sharing;
import id.slrt.intake.handover.HandoverJudge.Judged;
import id.slrt.intake.handover.HandoverJudge.JudgedPerson;
import id.slrt.intake.opening.NewCase;
import id.slrt.intake.opening.NewCases;
import id.slrt.registry.NewPerson;
import id.slrt.registry.NoNikReason;
import id.slrt.registry.Person;
import id.slrt.registry.PersonCategories;
import id.slrt.registry.Registry;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of each person handed over somebody of the registry and a case. Within the caller's transaction. */
@Singleton
class HandoverCases {
    private static final int NAME_LENGTH = 100;
    private static final int NOTE_LENGTH = 1000;

    private final Registry registry;
    private final PersonCategories categories;
    private final NewCases newCases;
    private final CaseHistory history;
    private final District district;
    private final AppClock clock;
    private final Text text;

    HandoverCases(
            Registry registry,
            PersonCategories categories,
            NewCases newCases,
            CaseHistory history,
            District district,
            AppClock clock,
            Text text) {
        this.registry = registry;
        this.categories = categories;
        this.newCases = newCases;
        this.history = history;
        this.district = district;
        this.clock = clock;
        this.text = text;
    }

    FoundPerson open(Handover handover, Judged all, int index, Viewer viewer) {
        JudgedPerson found = all.people().get(index);
        boolean desk = Handovers.isDesk(viewer);
        Person person = person(found, all.village(), "people[" + index + "].", desk, viewer);
        if (found.category() != null && desk) {
            categories.add(person.key(), found.category(), viewer);
        }
        CaseFile file = open(handover, all, found, person, viewer);
        history.note(file.file().key(), "handover", all.place(), viewer);
        if (all.sharing() == Sharing.PROTECTION) {
            history.note(file.file().key(), "handover_protection", null, viewer);
        }
        return new FoundPerson(
                null,
                handover.key(),
                index + 1,
                file.file().key(),
                person.key(),
                found.name(),
                found.description(),
                found.sex(),
                found.age(),
                found.category(),
                found.situation(),
                null,
                found.nik(),
                found.category() == null ? null : desk ? Proposal.CONFIRMED : Proposal.PROPOSED);
    }

    /**
     * Whom the desk names by a NIK is that person, or becomes one with it. What another agency says of a NIK is a proposal:
     * the person is taken in without identity, so that the answer tells nothing of the registry.
     */
    private Person person(JudgedPerson found, String village, String at, boolean desk, Viewer viewer) {
        String nik = desk ? found.nik() : null;
        Optional<Person> known = Optional.ofNullable(nik).flatMap(registry::byNik);
        if (known.isPresent()) {
            return known.get();
        }
        String name = found.name() == null ? Registry.UNNAMED + ", " + found.description() : found.name();
        NewPerson form = new NewPerson(
                name.length() > NAME_LENGTH ? name.substring(0, NAME_LENGTH) : name,
                nik,
                nik == null ? Word.of(NoNikReason.UNKNOWN_IDENTITY) : null,
                nik == null && found.age() != null
                        ? Integer.toString(clock.today().getYear() - found.age())
                        : null,
                found.sex(),
                village,
                null,
                null,
                null,
                null);
        return registry.register(form, new Inputs(), at, viewer);
    }

    private CaseFile open(Handover handover, Judged all, JudgedPerson found, Person person, Viewer viewer) {
        NewCase form = new NewCase(
                "handover",
                new NewCase.Reporter(
                        "proxy",
                        district.agencyName(handover.agency()),
                        text.of(Text.ID, "handover.kind." + Word.of(all.kind())),
                        ""),
                null,
                null,
                List.of(NewCase.PersonIn.known(person.key())),
                List.of(new NewCase.ComplaintIn("complaint", "other", told(handover, found))),
                found.services().stream()
                        .map(service -> new NewCase.NeedIn(0, service, null))
                        .toList());
        return newCases.openFor(form, all.sharing(), viewer);
    }

    /** What the case says at its beginning, in Indonesian as everything an office writes. */
    private String told(Handover handover, JudgedPerson found) {
        String said = text.of(
                Text.ID,
                "handover.told." + Word.of(handover.kind()),
                handover.place(),
                text.of(Text.ID, "situation." + Word.of(found.situation())),
                described(found.description()));
        return said.length() > NOTE_LENGTH ? said.substring(0, NOTE_LENGTH) : said;
    }

    private static String described(@Nullable String description) {
        return description == null ? "-" : description;
    }
}
