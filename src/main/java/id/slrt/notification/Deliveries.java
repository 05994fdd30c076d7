package id.slrt.notification;

import id.slrt.notification.provider.Answer;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The short transactions before and after a message is handed over. */
@Singleton
class Deliveries {
    /** After the first, second, third and fourth failure that may pass; the fifth is final. */
    private static final List<Duration> BACK_OFF =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));
    /** While an operator mends what is technically wrong; not counted as an attempt. */
    private static final Duration TECHNICAL_PAUSE = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final NotificationRepositories.Messages messages;
    private final NotificationRepositories.Attempts attempts;
    private final AppClock clock;

    Deliveries(NotificationRepositories.Messages messages, NotificationRepositories.Attempts attempts, AppClock clock) {
        this.messages = messages;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Takes what is due, and what another worker took but did not finish within its lease. */
    @Transactional
    List<Message> claim(int most, Instant lease) {
        List<Message> due = messages.due(clock.instant(), most);
        if (!due.isEmpty()) {
            messages.take(keys(due), lease);
        }
        return due;
    }

    /** Puts back what was taken and not tried. */
    @Transactional
    void giveBack(List<Message> untried, Instant lease) {
        messages.giveBack(keys(untried), lease, clock.instant());
    }

    /** The attempt and the new state, together. {@code message} is as it was before it was taken. */
    @Transactional
    void record(Message message, Answer answer, Instant lease) {
        Instant now = clock.instant();
        switch (answer) {
            case Answer.Accepted accepted -> {
                attempt(message, now, "ACCEPTED", null, null);
                messages.sent(message.key(), MessageState.SENT.name(), accepted.sid(), now, null);
            }
            case Answer.Delivered _ -> {
                attempt(message, now, "DELIVERED", null, null);
                messages.sent(message.key(), MessageState.DELIVERED.name(), null, now, now);
            }
            case Answer.Refused refused -> {
                attempt(message, now, refused.failure().name(), refused.code(), refused.detail());
                refused(message, refused, now, lease);
            }
        }
    }

    private void refused(Message message, Answer.Refused refused, Instant now, Instant lease) {
        Duration pause = pause(message, refused.failure());
        boolean mayPass = refused.failure() != Answer.Failure.PERMANENT;
        if (mayPass) {
            LOG.warn("message {} not sent: {} ({})", message.key(), refused.failure(), refused.code());
        }
        messages.notSent(
                message.key(),
                (pause == null ? MessageState.FAILED : MessageState.QUEUED).name(),
                pause == null && mayPass ? "gave_up" : refused.reason(),
                refused.failure() == Answer.Failure.TECHNICAL ? message.attempts() : message.attempts() + 1,
                pause == null ? null : now.plus(pause),
                lease);
    }

    private static @Nullable Duration pause(Message message, Answer.Failure failure) {
        return switch (failure) {
            case PERMANENT -> null;
            case TECHNICAL -> TECHNICAL_PAUSE;
            case TEMPORARY, UNANSWERED ->
                message.attempts() < BACK_OFF.size() ? BACK_OFF.get(message.attempts()) : null;
        };
    }

    private void attempt(Message message, Instant at, String outcome, @Nullable Integer code, @Nullable String detail) {
        String cut = detail == null || detail.length() <= 200 ? detail : detail.substring(0, 200);
        attempts.save(new MessageAttempt(null, message.key(), at, outcome, code, cut));
    }

    private static List<Long> keys(List<Message> messages) {
        return messages.stream().map(Message::key).toList();
    }
}
