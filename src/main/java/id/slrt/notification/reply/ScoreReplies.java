package id.slrt.notification.reply;

import id.slrt.intake.CasePhones;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.Tickets;
import id.slrt.notification.NotificationRepositories;
import id.slrt.notification.score.Scores;
import id.slrt.notification.template.MessageKind;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A number from 1 to 5 is the score of the case whose closing this phone was told; of several, the ticket says which. */
@Singleton
class ScoreReplies {
    private final NotificationRepositories.Messages messages;
    private final Scores scores;
    private final Cases cases;
    private final CasePhones phones;
    private final AppClock clock;

    ScoreReplies(
            NotificationRepositories.Messages messages, Scores scores, Cases cases, CasePhones phones, AppClock clock) {
        this.messages = messages;
        this.scores = scores;
        this.cases = cases;
        this.phones = phones;
        this.clock = clock;
    }

    /** Null when nothing was asked: then the number means something else. */
    Replies.@Nullable Answer of(int score, @Nullable String ticket, String sender) {
        List<Long> asked = messages.closedTold(sender, clock.instant().minus(Scores.OPEN));
        List<ServiceCase> open = cases.all(asked).values().stream()
                .filter(scores::mayBeGiven)
                .filter(file -> sender.equals(file.phone()))
                .toList();
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
