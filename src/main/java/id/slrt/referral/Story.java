package id.slrt.referral;

import id.slrt.intake.CaseEvent;
import id.slrt.intake.Need;
import id.slrt.shared.Word;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the history alone says of whoever has a need now: since when, and who was told that it is late.
 *
 * @param headTold when the head of the agency was told; null when not
 */
record Story(Instant began, @Nullable Instant headTold, boolean managerTold) {
    private static final Set<String> MOVES = Set.of(
            "document_brought",
            "person_found",
            "person_not_found",
            "search_again",
            "visit_made",
            "visit_nobody",
            "letter_issued",
            "referral_sent",
            "referral_accept",
            "referral_return",
            "referral_revoke",
            "referral_call_off");

    static Story of(Need need, List<CaseEvent> events) {
        Story story = new Story(need.openedAt(), null, false);
        boolean agencyWaited = false;
        for (CaseEvent event : events) {
            boolean waits = event.kind().equals("referral_hold");
            boolean goesOn = event.kind().equals("referral_resume");
            if (waits) {
                agencyWaited = event.note() != null && event.note().startsWith(Word.of(HoldReason.PARTNER));
            }
            if (event.kind().equals("turn_escalated")) {
                story = "manager".equals(event.toState())
                        ? new Story(story.began, story.headTold, true)
                        : new Story(story.began, event.at(), story.managerTold);
            } else if ((waits || goesOn) && !agencyWaited || moves(event)) {
                story = new Story(event.at(), null, false);
            }
        }
        return story;
    }

    private static boolean moves(CaseEvent event) {
        return MOVES.contains(event.kind())
                || event.kind().startsWith("need_")
                || event.kind().equals("referral_enter_in_error") && fromOpen(event);
    }

    private static boolean fromOpen(CaseEvent event) {
        ReferralState from = Word.parse(ReferralState.class, event.fromState());
        return from != null && from.open();
    }

    /** Raised as far as it should be. */
    boolean told(Instant patience) {
        return managerTold || headTold != null && !headTold.isBefore(patience);
    }
}
