package id.slrt.notification.reply;

import id.slrt.intake.CasePhones;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.Tickets;
import id.slrt.notification.score.Scores;
import id.slrt.notification.template.MessageKind;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number from 1 to 5 is the score of a case of this phone that was closed lately, however its closing was told; of
 * several, the ticket says which.
 */
@Singleton
class ScoreReplies {
    private final Scores scores;
    private final CasePhones phones;

    ScoreReplies(Scores scores, CasePhones phones) {
        this.scores = scores;
        this.phones = phones;
    }

    /** Null when nothing was asked: then the number means something else. */
    Replies.@Nullable Answer of(int score, @Nullable String ticket, String sender) {
        List<ServiceCase> open =
                phones.of(sender).stream().filter(scores::mayBeGiven).toList();
        if (open.isEmpty()) {
            return null;
        }
        ServiceCase which = ticket == null ? only(open, sender) : named(open, ticket);
        if (which == null) {
            return Replies.Answer.of(MessageKind.REPLY_SCORE_WHICH);
        }
        scores.give(which, score, "reply");
        return Replies.Answer.of(MessageKind.REPLY_SCORE, which);
    }

    private static @Nullable ServiceCase named(List<ServiceCase> open, String ticket) {
        String wanted = Tickets.parse(ticket).orElse("");
        return open.stream()
                .filter(file -> file.ticket().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** The one that has no score yet; else, when one person asks, the newest. */
    private @Nullable ServiceCase only(List<ServiceCase> open, String sender) {
        Set<Long> scored =
                new HashSet<>(scores.scored(open.stream().map(ServiceCase::key).toList()));
        List<ServiceCase> unscored =
                open.stream().filter(file -> !scored.contains(file.key())).toList();
        if (unscored.size() == 1) {
            return unscored.getFirst();
        }
        boolean one = unscored.isEmpty() && !phones.isShared(sender);
        return one
                ? open.stream()
                        .max(java.util.Comparator.comparing(file -> Objects.requireNonNull(file.closedAt())))
                        .orElseThrow()
                : null;
    }
}
