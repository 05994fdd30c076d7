package id.slrt.referral;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.CaseFile;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.need.NeedAct;
import id.slrt.intake.need.NeedForm;
import id.slrt.intake.need.Needs;
import id.slrt.intake.need.Repeated;
import id.slrt.intake.opening.NewCase;
import id.slrt.intake.opening.NewCases;
import id.slrt.intake.turn.NextStep;
import id.slrt.intake.visit.HomeVisits;
import id.slrt.intake.visit.VisitForm;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import id.slrt.support.Office;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** People who do anything at all with needs and referrals: what is theirs to do, and often what is not. */
@Singleton
public class RandomOffice {
    private static final List<String> SERVICES = List.of(
            "KIS-PBI", "ADMINDUK", "USUL-DTKS", "RUTILAHU", "ALAT-BANTU", "SKTM", "KIP", "AKSES-DASAR", "PERMAKANAN");

    private final Office office;
    private final Cases cases;
    private final NewCases newCases;
    private final Needs needs;
    private final Referrals referrals;
    private final ReferralMoves moves;
    private final HomeVisits visits;
    private final Repeated repeated;
    private final District district;
    private final AppClock clock;
    private final List<Viewer> staff = new ArrayList<>();

    RandomOffice(
            Office office,
            Cases cases,
            NewCases newCases,
            Needs needs,
            Referrals referrals,
            ReferralMoves moves,
            HomeVisits visits,
            Repeated repeated,
            District district,
            AppClock clock) {
        this.office = office;
        this.cases = cases;
        this.newCases = newCases;
        this.needs = needs;
        this.referrals = referrals;
        this.moves = moves;
        this.visits = visits;
        this.repeated = repeated;
        this.district = district;
        this.clock = clock;
    }

    /** A family comes with one to three needs; the answer is their numbers. */
    public List<Long> comes(NewCase wish) {
        CaseFile file = newCases.open(wish, null, staff().getFirst());
        return file.needs().stream().map(Need::key).toList();
    }

    public static String[] services(Random random) {
        return random.ints(1 + random.nextInt(3), 0, SERVICES.size())
                .distinct()
                .mapToObj(SERVICES::get)
                .toArray(String[]::new);
    }

    /** Somebody tries something with the need; the answer is what history should say of it, or empty when it was refused. */
    public String tries(long needId, Random random) {
        Need need = needs.require(needId);
        try {
            boolean sensible = random.nextInt(10) < 7;
            return sensible ? sensible(need, random) : anything(need, random);
        } catch (Problem refused) {
            return "";
        }
    }

    private String sensible(Need need, Random random) {
        NextStep step = need.nextStep();
        if (step != null && step.withAgency() && random.nextInt(8) > 0) {
            Referral referral = referrals.ofCase(need.caseId()).stream()
                    .filter(one -> one.needId() == need.key() && one.state().open())
                    .findFirst()
                    .orElseThrow();
            List<Move> possible = Transitions.possible(referral.state());
            Move move = possible.get(random.nextInt(possible.size()));
            if ((move == Move.ENTER_IN_ERROR || move == Move.REVOKE) && random.nextInt(4) > 0) {
                move = possible.getFirst();
            }
            return moved(referral, move, move.byAgency() ? of(referral.agency()) : staff().get(2), random);
        }
        if (step != null && step.refers() && random.nextInt(3) > 0) {
            return sent(need, staff().get(random.nextInt(3)));
        }
        if (step == NextStep.VISIT) {
            return visited(need, staff().get(random.nextBoolean() ? 2 : 3), random);
        }
        List<NeedAct> fitting = Stream.of(NeedAct.values())
                .filter(act -> act.fits(step))
                .filter(act -> act != NeedAct.WITHDRAW && act != NeedAct.CLOSE || random.nextInt(6) == 0)
                .toList();
        NeedAct act = fitting.isEmpty() ? NeedAct.CLOSE : fitting.get(random.nextInt(fitting.size()));
        return acted(need, act, staff().get(random.nextInt(4)), random);
    }

    /** Anybody, anything, also on an old view of it. */
    private String anything(Need need, Random random) {
        Viewer who = staff().get(random.nextInt(staff().size()));
        List<Referral> attempts = referrals.ofCase(need.caseId()).stream()
                .filter(one -> one.needId() == need.key())
                .toList();
        return switch (random.nextInt(4)) {
            case 0 -> sent(need, who);
            case 1 -> visited(need, who, random);
            case 2 ->
                attempts.isEmpty()
                        ? sent(need, who)
                        : moved(
                                attempts.get(random.nextInt(attempts.size())),
                                Move.values()[random.nextInt(Move.values().length)],
                                who,
                                random);
            default -> acted(need, NeedAct.values()[random.nextInt(NeedAct.values().length)], who, random);
        };
    }

    private String sent(Need need, Viewer who) {
        referrals.send(need.key(), null, null, who);
        return "referral_sent";
    }

    private String visited(Need need, Viewer who, Random random) {
        boolean found = random.nextInt(4) > 0;
        VisitForm form = new VisitForm(
                clock.today().toString(), found ? "yes" : "no", "Suami", "worn", null, null, "yes", "Catatan");
        visits.record(cases.require(need.caseId()).ticket(), form, who);
        return found ? "visit_made" : "visit_nobody";
    }

    private String moved(Referral referral, Move move, Viewer who, Random random) {
        String reason = move == Move.HOLD
                ? Word.of(HoldReason.values()[random.nextInt(3)])
                : Word.of(ReturnReason.values()[random.nextInt(ReturnReason.values().length)]);
        String outcome = Word.of(Outcome.values()[random.nextInt(2)]);
        Integer version = random.nextBoolean() ? null : Integer.valueOf(referral.version());
        moves.move(referral.key(), move, new MoveForm(reason, "Catatan", outcome, version, null, "KK asli"), who);
        return "referral_" + Word.of(move);
    }

    private String acted(Need need, NeedAct act, Viewer who, Random random) {
        List<Long> others = act == NeedAct.DUPLICATE
                ? repeated.candidates(need, who).stream()
                        .map(line -> line.need().key())
                        .toList()
                : List.of();
        Integer version = random.nextBoolean() ? null : Integer.valueOf(need.version() - random.nextInt(2));
        needs.act(
                need.key(),
                act,
                new NeedForm(
                        "017/2026",
                        "Alasan",
                        clock.today().plusDays(1 + random.nextInt(10)).toString(),
                        others.isEmpty() ? null : others.getFirst(),
                        version,
                        act == NeedAct.SERVED_BEFORE
                                ? clock.today().minusMonths(15).toString()
                                : null,
                        null),
                who);
        return Word.of(act);
    }

    public Viewer of(String agency) {
        if (agency.equals(district.host())) {
            return staff().get(1);
        }
        return new Viewer(0, agency, "Petugas " + agency, Role.AGENCY, agency, null, Text.ID);
    }

    private List<Viewer> staff() {
        if (staff.isEmpty()) {
            Stream.of("petugas", "verifikator", "manajer", "fasilitator", "dinkes", "disdukcapil", "diknas", "auditor")
                    .map(office::as)
                    .forEach(staff::add);
        }
        return staff;
    }
}
