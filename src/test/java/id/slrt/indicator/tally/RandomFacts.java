package id.slrt.indicator.tally;

import id.slrt.intake.Need;
import id.slrt.intake.need.NeedAct;
import id.slrt.intake.need.NeedForm;
import id.slrt.intake.need.Needs;
import id.slrt.intake.turn.NextStep;
import id.slrt.letter.Letters;
import id.slrt.referral.Move;
import id.slrt.referral.MoveForm;
import id.slrt.referral.RandomOffice;
import id.slrt.referral.Referral;
import id.slrt.referral.ReferralMoves;
import id.slrt.referral.Referrals;
import id.slrt.registry.Person;
import id.slrt.registry.PersonCategories;
import id.slrt.registry.Registry;
import id.slrt.registry.duplicates.Twins;
import id.slrt.registry.duplicates.merging.MergeForm;
import id.slrt.registry.duplicates.merging.Merges;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.support.AtDesk;
import id.slrt.support.Families;
import id.slrt.support.Office;
import id.slrt.support.Snapshots;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Half a year and more in the life of a few families: whatever changes what is counted happens to them. */
@Singleton
class RandomFacts {
    static final List<String> VILLAGES = List.of("35.24.21.2001", "35.24.21.2002", "35.24.22.2003");
    private static final List<String> SERVICES =
            List.of("KIS-PBI", "ADMINDUK", "SKTM", "KIP", "CEK-DTKS", "AKSES-DASAR", "PERMAKANAN");
    static final List<String> CATEGORIES = List.of("05", "08", "09", "24");

    /** What can happen; the test asks that each of it did. */
    enum Happening {
        COMES,
        HELPED,
        HELPED_LATE,
        SERVED,
        SERVED_LATE,
        REOPENED,
        IN_ERROR,
        ANYTHING,
        MERGED,
        PARTED,
        HOUSEHOLDS,
        SNAPSHOT,
        LETTER,
        CANCELLED
    }

    private final RandomOffice people;
    private final Office office;
    private final Families families;
    private final Registry registry;
    private final PersonCategories categories;
    private final Needs needs;
    private final Referrals referrals;
    private final ReferralMoves moves;
    private final Letters letters;
    private final Merges merges;
    private final Twins twins;
    private final Snapshots snapshots;
    private final AppClock clock;
    private final List<Long> persons = new ArrayList<>();
    private final List<Long> all = new ArrayList<>();
    private final List<Long> merged = new ArrayList<>();
    private final List<Long> households = new ArrayList<>();
    private final List<Long> issued = new ArrayList<>();
    private final Map<Happening, Integer> happened = new EnumMap<>(Happening.class);

    RandomFacts(
            RandomOffice people,
            Office office,
            Families families,
            Registry registry,
            PersonCategories categories,
            Needs needs,
            Referrals referrals,
            ReferralMoves moves,
            Letters letters,
            Merges merges,
            Twins twins,
            Snapshots snapshots,
            AppClock clock) {
        this.people = people;
        this.office = office;
        this.families = families;
        this.registry = registry;
        this.categories = categories;
        this.needs = needs;
        this.referrals = referrals;
        this.moves = moves;
        this.letters = letters;
        this.merges = merges;
        this.twins = twins;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    Map<Happening, Integer> happened() {
        return happened;
    }

    void begin(Random random) {
        for (String village : VILLAGES) {
            for (int family = 0; family < 3; family++) {
                List<Person> members = families.in(village, "Ratmi Acak", "Sutinah Acak", "Wakidi Acak");
                members.forEach(member -> persons.add(member.key()));
                households.add(members.getFirst().householdId());
            }
        }
        for (int i = 0; i < 6; i++) {
            persons.add(twins.atDesk("Painem Acak" + (char) ('a' + i), null).key());
        }
        for (int i = 0; i < 6; i++) {
            happens(Happening.COMES, random);
        }
    }

    /** Something happens, or is refused and changes nothing. */
    void happens(Random random) {
        Happening[] kinds = Happening.values();
        int most = random.nextBoolean() ? kinds.length : Happening.REOPENED.ordinal();
        happens(kinds[random.nextInt(most)], random);
    }

    /** Tries what has not happened yet until it does. */
    void makesSure(Random random) {
        for (Happening what : Happening.values()) {
            for (int i = 0; i < 100 && !happened.containsKey(what); i++) {
                if (what == Happening.REOPENED) {
                    // what ended long ago stays ended
                    happens(Happening.HELPED, random);
                }
                happens(what, random);
            }
        }
    }

    private void happens(Happening what, Random random) {
        try {
            switch (what) {
                case COMES -> all.addAll(people.comes(AtDesk.wants(any(persons, random), wishes(random))));
                case HELPED -> helped(open(random), null, random);
                case HELPED_LATE -> helped(open(random), before(random), random);
                case SERVED -> served(open(random), null);
                case SERVED_LATE -> served(open(random), before(random));
                case REOPENED ->
                    needs.act(any(all, random), NeedAct.REOPEN, NeedForm.reason("Keliru"), office.as("manajer"));
                case IN_ERROR -> inError(any(all, random), random);
                case ANYTHING -> {
                    if (people.tries(open(random).key(), random).isEmpty()) {
                        return;
                    }
                }
                case MERGED -> merge(any(persons, random), any(persons, random));
                case PARTED -> {
                    merges.undo(any(merged, random), office.as("manajer"));
                }
                case HOUSEHOLDS -> householdsMerge(random);
                case SNAPSHOT -> snapshot(random);
                case LETTER -> letter(random);
                case CANCELLED -> {
                    letters.cancel(any(issued, random), "Salah nama", office.as("manajer"));
                }
            }
            happened.merge(what, 1, Integer::sum);
        } catch (Problem | IllegalArgumentException refused) {
            // as at the desk: nothing has changed
        }
    }

    private static long any(List<Long> some, Random random) {
        if (some.isEmpty()) {
            throw new IllegalArgumentException("none yet");
        }
        return some.get(random.nextInt(some.size()));
    }

    private Need open(Random random) {
        Need need = needs.require(any(all, random));
        for (int i = 0; i < 10 && need.nextStep() == null; i++) {
            need = needs.require(any(all, random));
        }
        return need;
    }

    private String before(Random random) {
        return clock.today().minusDays(random.nextInt(12)).toString();
    }

    private static String[] wishes(Random random) {
        return random.nextInt(4) == 0
                ? RandomOffice.services(random)
                : random.ints(1 + random.nextInt(2), 0, SERVICES.size())
                        .distinct()
                        .mapToObj(SERVICES::get)
                        .toArray(String[]::new);
    }

    /** All the way through an agency, or back from it. */
    private void helped(Need need, String on, Random random) {
        if (need.nextStep() != null && need.nextStep().withAgency()) {
            Referral referral = referrals.ofCase(need.caseId()).stream()
                    .filter(one -> one.needId() == need.key() && one.state().open())
                    .findFirst()
                    .orElseThrow();
            answered(referral, on, random);
            return;
        }
        answered(referrals.send(need.key(), null, null, office.as("manajer")), on, random);
    }

    private void answered(Referral referral, String on, Random random) {
        var agency = people.of(referral.agency());
        if (random.nextInt(6) == 0) {
            moves.move(referral.key(), Move.RETURN, new MoveForm("not_eligible", null, null, null, null), agency);
            return;
        }
        if (referral.acceptedAt() == null) {
            moves.move(referral.key(), Move.ACCEPT, MoveForm.EMPTY, agency);
        }
        String outcome = random.nextInt(6) == 0 ? "not_fulfilled" : "fulfilled";
        moves.move(referral.key(), Move.COMPLETE, new MoveForm(null, "Catatan", outcome, null, on), agency);
    }

    private void served(Need need, String on) {
        needs.act(
                need.key(), NeedAct.SERVE, new NeedForm(null, null, null, null, null, on, null), office.as("petugas"));
    }

    private void inError(long needId, Random random) {
        Need need = needs.require(needId);
        List<Referral> attempts = referrals.ofCase(need.caseId()).stream()
                .filter(one -> one.needId() == need.key())
                .toList();
        if (attempts.isEmpty()) {
            throw new IllegalArgumentException("no attempt");
        }
        moves.move(
                attempts.getLast().key(),
                Move.ENTER_IN_ERROR,
                new MoveForm(null, "Orang lain", null, null, null),
                office.as("manajer"));
    }

    private void merge(long one, long other) {
        Person from = registry.survivor(one);
        Person into = registry.survivor(other);
        if (from.key() == into.key()) {
            throw new IllegalArgumentException("one already");
        }
        long pair = twins.pair(from, into);
        merged.add(merges.merge(pair, new MergeForm(into.key(), null, null, null), office.as("manajer"))
                .id());
    }

    private void householdsMerge(Random random) {
        long pair = twins.pairOfHouseholds(any(households, random), any(households, random));
        merged.add(merges.merge(pair, new MergeForm(null, null, null, null), office.as("manajer"))
                .id());
    }

    /** Somebody moves to another household, somebody gets a category, somebody leaves the registry. */
    private void snapshot(Random random) {
        long moves = registry.survivor(any(persons, random)).key();
        long gets = registry.survivor(any(persons, random)).key();
        long leaves = registry.survivor(any(persons, random)).key();
        snapshots.write("UPDATE person SET household_id = ? WHERE id = ?", any(households, random), moves);
        categories.add(gets, CATEGORIES.get(random.nextInt(CATEGORIES.size())), office.as("petugas"));
        snapshots.apply(clock.today(), new Snapshots.Change(leaves, "left", null, null));
    }

    private void letter(Random random) {
        Need need = open(random);
        for (int i = 0; i < 20 && need.nextStep() != NextStep.LETTER; i++) {
            need = open(random);
        }
        issued.add(letters.issue(need.key(), null, null, office.as("petugas")).key());
    }
}
