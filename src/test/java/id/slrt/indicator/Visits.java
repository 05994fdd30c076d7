package id.slrt.indicator;

import id.slrt.intake.Need;
import id.slrt.intake.need.Needs;
import id.slrt.intake.opening.NewCase;
import id.slrt.intake.opening.NewCases;
import id.slrt.referral.Move;
import id.slrt.referral.MoveForm;
import id.slrt.referral.ReferralMoves;
import id.slrt.referral.Referrals;
import id.slrt.registry.NewPerson;
import id.slrt.registry.Registry;
import id.slrt.shared.Inputs;
import id.slrt.support.Office;
import jakarta.inject.Singleton;
import java.util.List;

/** People who come to the desk, are referred, and are helped or not. Everybody here lives where other tests do not. */
@Singleton
public class Visits {
    static final String SUBDISTRICT = "35.24.19";
    static final String VILLAGE = "35.24.19.2001";

    private final Registry registry;
    private final NewCases newCases;
    private final Needs needs;
    private final Referrals referrals;
    private final ReferralMoves moves;
    private final Office office;

    Visits(Registry registry, NewCases newCases, Needs needs, Referrals referrals, ReferralMoves moves, Office office) {
        this.registry = registry;
        this.newCases = newCases;
        this.needs = needs;
        this.referrals = referrals;
        this.moves = moves;
        this.office = office;
    }

    long person(String name) {
        return person(name, VILLAGE);
    }

    public long person(String name, String village) {
        NewPerson form = new NewPerson(name, null, "lost", "5/4/1971", "P", village, null, null, null, null);
        return registry.register(form, new Inputs(), "", office.as("petugas")).key();
    }

    public Need need(long person, String service) {
        NewCase form = new NewCase(
                "desk",
                new NewCase.Reporter("self", null, null, null),
                true,
                null,
                List.of(NewCase.PersonIn.known(person)),
                List.of(new NewCase.ComplaintIn("complaint", "membership", "Kartu belum aktif")),
                List.of(new NewCase.NeedIn(0, service, null)));
        return newCases.open(form, null, office.as("petugas")).needs().getFirst();
    }

    /** Referred to Dinkes and fulfilled there. */
    public void helpedByDinkes(Need need) {
        ended(need, MoveForm.EMPTY);
    }

    void refusedByDinkes(Need need) {
        ended(need, new MoveForm(null, "Tidak memenuhi syarat", "not_fulfilled", null, null));
    }

    public void helpedAtDesk(Need need) {
        needs.serveAtDesk(need.key(), null, office.as("petugas"));
    }

    private void ended(Need need, MoveForm outcome) {
        long referral =
                referrals.send(need.key(), "DINKES", null, office.as("petugas")).key();
        moves.move(referral, Move.ACCEPT, MoveForm.EMPTY, office.as("dinkes"));
        moves.move(referral, Move.COMPLETE, outcome, office.as("dinkes"));
    }
}
