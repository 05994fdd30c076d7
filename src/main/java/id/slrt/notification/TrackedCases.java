package id.slrt.notification;

import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.intake.CaseFile;
import id.slrt.intake.Need;
import id.slrt.intake.turn.NextStep;
import id.slrt.referral.Referral;
import id.slrt.referral.Referrals;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a case in the few words that its applicant needs: where each need stands, with whom, what next and by when. */
@Singleton
class TrackedCases {
    private final Referrals referrals;
    private final District district;

    TrackedCases(Referrals referrals, District district) {
        this.referrals = referrals;
        this.district = district;
    }

    TrackedCase of(CaseFile file) {
        List<Referral> all = referrals.ofCase(file.file().key());
        return new TrackedCase(
                file.file().ticket(),
                file.file().openedAt(),
                file.file().state(),
                file.needs().stream().map(need -> tell(need, all)).toList());
    }

    private TrackedCase.TrackedNeed tell(Need need, List<Referral> all) {
        Service service = district.service(need.service()).orElseThrow();
        Referral open = all.stream()
                .filter(referral ->
                        referral.needId() == need.key() && referral.state().open())
                .findFirst()
                .orElse(null);
        String stage = stage(need, open);
        return new TrackedCase.TrackedNeed(
                service.sensitive() ? null : service,
                service.sensitive() || open == null ? null : open.agency(),
                stage,
                tone(need, stage),
                need,
                service.sensitive() ? null : wanted(need, all),
                open == null ? null : open.due());
    }

    /** Of the last attempt, while it is waited for. */
    private static @Nullable String wanted(Need need, List<Referral> all) {
        boolean waits = need.nextStep() == NextStep.APPLICANT || need.nextStep() == NextStep.BRING_DOCUMENT;
        return all.reversed().stream()
                .filter(referral -> waits && referral.needId() == need.key())
                .findFirst()
                .map(Referral::awaited)
                .orElse(null);
    }

    private static String stage(Need need, @Nullable Referral open) {
        NextStep step = need.nextStep();
        if (step == null) {
            return Word.of(need.state());
        }
        if (step != NextStep.AGENCY || open == null) {
            return Word.of(step);
        }
        return switch (open.state()) {
            case ACCEPTED, IN_PROGRESS -> "in_progress";
            case ON_HOLD -> "on_hold";
            default -> "sent";
        };
    }

    private static String tone(Need need, String stage) {
        return switch (stage) {
            case "fulfilled" -> "good";
            case "not_fulfilled", "withdrawn" -> "off";
            case "applicant", "bring_document", "on_hold" -> "wait";
            default -> need.nextStep() == NextStep.AGENCY ? "" : "wait";
        };
    }
}
