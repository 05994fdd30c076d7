package id.slrt.demo;

import id.slrt.access.Role;
import id.slrt.access.Users;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.NeedState;
import id.slrt.intake.need.NeedAct;
import id.slrt.intake.need.NeedForm;
import id.slrt.intake.need.Needs;
import id.slrt.intake.turn.NextStep;
import id.slrt.intake.visit.HomeVisits;
import id.slrt.intake.visit.VisitForm;
import id.slrt.letter.Letters;
import id.slrt.referral.Move;
import id.slrt.referral.MoveForm;
import id.slrt.referral.Referral;
import id.slrt.referral.ReferralMoves;
import id.slrt.referral.ReferralState;
import id.slrt.referral.Referrals;
import id.slrt.shared.AppClock;
import id.slrt.shared.Text;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What people of the demo do next with a need, and when: mostly in time, sometimes late, now and then sent back. */
@Singleton
class DemoSteps {
    private static final Map<String, String> ACCOUNTS = Map.of(
            "DINSOS", "verifikator",
            "DINKES", "dinkes",
            "DISDUKCAPIL", "disdukcapil",
            "RSUD", "rsud",
            "DIKNAS", "diknas");
    private static final List<String> RETURNS =
            List.of("missing_document", "missing_document", "missing_document", "no_capacity", "not_eligible");

    private final Needs needs;
    private final HomeVisits visits;
    private final Cases cases;
    private final Referrals referrals;
    private final Letters letters;
    private final ReferralMoves moves;
    private final Users users;
    private final District district;
    private final AppClock clock;

    DemoSteps(
            Needs needs,
            HomeVisits visits,
            Cases cases,
            Referrals referrals,
            Letters letters,
            ReferralMoves moves,
            Users users,
            District district,
            AppClock clock) {
        this.needs = needs;
        this.visits = visits;
        this.cases = cases;
        this.referrals = referrals;
        this.letters = letters;
        this.moves = moves;
        this.users = users;
        this.district = district;
        this.clock = clock;
    }

    record Step(Instant at, Runnable what) {}

    Need need(long id) {
        return needs.require(id);
    }

    /** The next step, after {@code now}; empty when the need has ended. */
    Optional<Step> next(Need need, Instant now, Random random) {
        NextStep step = need.nextStep();
        if (step == null) {
            return Optional.empty();
        }
        long id = need.key();
        Viewer desk = users.viewer("petugas");
        Viewer manager = users.viewer("manajer");
        return Optional.of(
                switch (step) {
                    case VISIT -> new Step(later(now, 1 + random.nextInt(4), random), () -> visit(need(id), random));
                    case RECOMMEND ->
                        new Step(
                                later(now, random.nextInt(2), random),
                                () -> needs.act(
                                        id, NeedAct.RECOMMEND, NeedForm.note(null), users.viewer("verifikator")));
                    case LETTER -> letter(need, now, random, desk);
                    case VERIFY ->
                        new Step(
                                later(now, 1 + random.nextInt(2), random),
                                () -> needs.verify(id, null, users.viewer("verifikator")));
                    case DETERMINE ->
                        new Step(later(now, 1 + random.nextInt(3), random), () -> needs.determine(id, null, manager));
                    case REFER -> refer(need, now, random, desk);
                    case AGENCY -> answer(need, now, random);
                    case APPEAL_OR_CLOSE ->
                        new Step(
                                later(now, 2, random),
                                () -> needs.close(
                                        id, NeedState.NOT_FULFILLED, "Tidak memenuhi syarat program", manager));
                    default ->
                        new Step(later(now, 2 + random.nextInt(6), random), () -> referrals.send(id, null, null, desk));
                });
    }

    /** Made by the manager's people: the demo has one facilitator, for one sub-district. */
    private void visit(Need need, Random random) {
        LocalDate today = clock.today();
        visits.record(
                cases.require(need.caseId()).ticket(),
                new VisitForm(
                        today.toString(),
                        "yes",
                        "Kepala keluarga",
                        random.nextInt(3) == 0 ? "unfit" : "worn",
                        Integer.toString(600_000 + 100_000 * random.nextInt(9)),
                        Integer.toString(1 + random.nextInt(6)),
                        "yes",
                        null),
                users.viewer("manajer"));
    }

    private Step letter(Need need, Instant now, Random random, Viewer desk) {
        return new Step(now.plusSeconds(300 + random.nextInt(1200)), () -> letters.issue(need.key(), null, null, desk));
    }

    private Step refer(Need need, Instant now, Random random, Viewer desk) {
        Service service = district.service(need.service()).orElseThrow();
        Instant soon = now.plusSeconds(300 + random.nextInt(1200));
        return service.desk() && random.nextInt(10) < 9
                ? new Step(soon, () -> needs.serveAtDesk(need.key(), null, desk))
                : new Step(soon, () -> referrals.send(need.key(), null, null, desk));
    }

    private Step answer(Need need, Instant now, Random random) {
        Referral referral = referrals.ofCase(need.caseId()).getLast();
        Viewer officer = officer(referral.agency());
        int standard = district.service(need.service()).orElseThrow().standardWorkingDays();
        if (referral.state() == ReferralState.SENT) {
            boolean late = random.nextInt(12) == 0;
            return step(
                    referral, later(now, late ? 4 : random.nextInt(2), random), Move.ACCEPT, MoveForm.EMPTY, officer);
        }
        Instant answered = later(now, 1 + random.nextInt(Math.max(1, standard)), random);
        if (referral.attempt() == 1 && random.nextInt(14) == 0) {
            String reason = RETURNS.get(random.nextInt(RETURNS.size()));
            return step(
                    referral,
                    answered,
                    Move.RETURN,
                    new MoveForm(reason, null, null, null, null, "Fotokopi kartu keluarga"),
                    officer);
        }
        return random.nextInt(25) == 0
                ? step(
                        referral,
                        answered,
                        Move.COMPLETE,
                        new MoveForm(null, "Kuota tahun ini habis", "not_fulfilled", null, null),
                        officer)
                : step(referral, answered, Move.COMPLETE, MoveForm.EMPTY, officer);
    }

    private Step step(Referral referral, Instant at, Move move, MoveForm form, Viewer officer) {
        return new Step(at, () -> moves.move(referral.key(), move, form, officer));
    }

    /** The agency's demo account, or somebody of an agency that has none. */
    private Viewer officer(String agency) {
        String account = ACCOUNTS.get(agency);
        return account != null
                ? users.viewer(account)
                : new Viewer(
                        0,
                        agency.toLowerCase(Locale.ROOT),
                        "Petugas " + district.agencyName(agency),
                        Role.AGENCY,
                        agency,
                        null,
                        Text.ID);
    }

    private Instant later(Instant now, int workingDays, Random random) {
        LocalDate day = district.workingDays().add(AppClock.day(now), workingDays);
        Instant then = day.atTime(LocalTime.of(8, 0).plusSeconds(random.nextInt(7 * 3600)))
                .atZone(AppClock.zone())
                .toInstant();
        return then.isAfter(now) ? then : now.plusSeconds(600);
    }
}
