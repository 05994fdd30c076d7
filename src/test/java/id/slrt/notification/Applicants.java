package id.slrt.notification;

import id.slrt.access.Viewer;
import id.slrt.intake.CaseFile;
import id.slrt.intake.opening.NewCase;
import id.slrt.intake.opening.NewCases;
import id.slrt.referral.Move;
import id.slrt.referral.MoveForm;
import id.slrt.referral.Referral;
import id.slrt.referral.ReferralMoves;
import id.slrt.referral.Referrals;
import id.slrt.support.Office;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Applicants who come to the desk, each with a phone number of her own. */
@Singleton
class Applicants {
    static final String NAME = "Rukmini Wulandari";
    static final String STEM = "352405460472";
    private static final AtomicInteger SERIAL = new AtomicInteger(2000);

    private final NewCases newCases;
    private final Referrals referrals;
    private final ReferralMoves moves;
    private final TrackKeys keys;
    private final Office office;

    Applicants(NewCases newCases, Referrals referrals, ReferralMoves moves, TrackKeys keys, Office office) {
        this.keys = keys;
        this.newCases = newCases;
        this.referrals = referrals;
        this.moves = moves;
        this.office = office;
    }

    static String newPhone() {
        return "+62812370" + "%05d".formatted(SERIAL.incrementAndGet());
    }

    CaseFile opens(String... services) {
        return reachableAt(newPhone(), "sms", services);
    }

    /** A case of a woman born on 6 April 1972, NIK ending in what {@link #lastFour} tells. */
    CaseFile reachableAt(@Nullable String phone, String channel, String... services) {
        return newCases.open(
                new NewCase(
                        "desk",
                        new NewCase.Reporter("self", null, null, phone),
                        true,
                        channel,
                        List.of(new NewCase.PersonIn(
                                null,
                                NAME,
                                STEM + SERIAL.incrementAndGet(),
                                null,
                                "6/4/1972",
                                "P",
                                "35.24.05.2002",
                                null,
                                null,
                                null,
                                null)),
                        List.of(new NewCase.ComplaintIn("complaint", "membership", "Tidak terdaftar")),
                        Arrays.stream(services)
                                .map(service -> new NewCase.NeedIn(0, service, null))
                                .toList()),
                null,
                petugas());
    }

    static String lastFour(CaseFile file) {
        String nik = java.util.Objects.requireNonNull(file.applicant().nik());
        return nik.substring(12);
    }

    /** What her receipt and her first message tell. */
    String pin(CaseFile file) {
        return keys.of(file.file().key()).orElseThrow().pin();
    }

    Referral refers(CaseFile file, @Nullable String agency) {
        return referrals.send(file.needs().getFirst().key(), agency, null, petugas());
    }

    Referral moves(Referral referral, String by, Move move) {
        return moves(referral, by, move, MoveForm.EMPTY);
    }

    Referral moves(Referral referral, String by, Move move, MoveForm form) {
        return moves.move(referral.key(), move, form, office.as(by));
    }

    Viewer petugas() {
        return office.as("petugas");
    }
}
