package id.slrt.notification;

import id.slrt.notification.manners.Spend;
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
    /** A message taken and never receipted is asked after. */
    static final Duration RECEIPT = Duration.ofHours(72);
    /** After the first, second, third and fourth failure that may pass; the fifth is final. */
    private static final List<Duration> BACK_OFF =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));
    /** While an operator mends what is technically wrong; not counted as an attempt. */
    private static final Duration TECHNICAL_PAUSE = Duration.ofMinutes(15);

    private static final int CANDIDATES = 8;
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final OutboxRows rows;
    private final NotificationRepositories.Attempts attempts;
    private final Politeness politeness;
    private final Endings endings;
    private final Spend spend;
    private final AppClock clock;

    Deliveries(
            OutboxRows rows,
            NotificationRepositories.Attempts attempts,
            Politeness politeness,
            Endings endings,
            Spend spend,
            AppClock clock) {
        this.rows = rows;
        this.attempts = attempts;
        this.politeness = politeness;
        this.endings = endings;
        this.spend = spend;
        this.clock = clock;
    }

    /** Takes what is due and first of its recipient, and what another worker took but did not finish within its lease. */
    @Transactional
    List<Message> claim(int most, Instant lease) {
        Instant now = clock.instant();
        List<Long> first = rows.firstInTheirRows(now, most * CANDIDATES);
        List<Message> free = first.isEmpty() ? List.of() : rows.lockFree(first, now, most);
        if (!free.isEmpty()) {
            rows.take(keys(free), lease);
        }
        return free;
    }

    /** Puts back what was taken and not tried. */
    @Transactional
    void giveBack(List<Message> untried, Instant lease) {
        rows.giveBack(keys(untried), lease, clock.instant());
    }

    /** Whether to hand it over now. Yes is written down: from then on the provider may have it, whatever happens to us. */
    @Transactional
    boolean begin(Message message, Instant lease, boolean ringsAPhone) {
        Instant now = clock.instant();
        Politeness.Wait wait = politeness.wait(message, now, ringsAPhone);
        if (wait == null) {
            return rows.begin(message.key(), lease, now) == 1;
        }
        if (wait.until() == null) {
            rows.suppress(message.key(), lease, wait.reason());
        } else {
            rows.hold(message.key(), lease, wait.reason(), wait.until());
        }
        return false;
    }

    /** The provider does not have it after all: it takes its turn again, under the manners of the hour. */
    @Transactional
    void clear(Message message, Instant lease) {
        rows.clear(message.key(), lease, clock.instant());
    }

    /** The attempt and the new state, together. {@code message} is as it was before it was taken. */
    @Transactional
    void record(Message message, Answer answer, Instant lease) {
        Instant now = clock.instant();
        switch (answer) {
            case Answer.Accepted(String sid, boolean found) -> {
                int cost = spend.price(message.channel() == Way.WHATSAPP, message.parts());
                if (rows.sent(message.key(), MessageState.SENT.name(), sid, now, null, now.plus(RECEIPT), cost) == 1) {
                    attempt(message, now, found ? "FOUND" : "ACCEPTED", null, null);
                }
            }
            case Answer.Delivered _ -> {
                attempt(message, now, "DELIVERED", null, null);
                rows.sent(message.key(), MessageState.DELIVERED.name(), null, now, now, null, 0);
            }
            case Answer.Refused refused -> {
                attempt(message, now, refused.failure().name(), refused.code(), refused.detail());
                refused(message, refused, now, lease);
            }
        }
    }

    private void refused(Message message, Answer.Refused refused, Instant now, Instant lease) {
        Duration pause = pause(message, refused);
        boolean mayPass = refused.failure() != Answer.Failure.PERMANENT;
        if (mayPass) {
            LOG.warn("message {} not sent: {} ({})", message.key(), refused.failure(), refused.code());
        }
        String reason = pause == null && mayPass ? "gave_up" : refused.reason();
        boolean free = refused.failure() == Answer.Failure.TECHNICAL || refused.retryAfter() != null;
        int ours = rows.notSent(
                message.key(),
                (pause == null ? MessageState.FAILED : MessageState.QUEUED).name(),
                reason,
                free ? message.attempts() : message.attempts() + 1,
                pause == null ? null : now.plus(pause),
                refused.failure() == Answer.Failure.UNANSWERED,
                lease);
        if (ours == 1 && pause == null) {
            endings.failed(message, reason, refused.code());
        }
    }

    private static @Nullable Duration pause(Message message, Answer.Refused refused) {
        if (refused.retryAfter() != null) {
            return refused.retryAfter();
        }
        return switch (refused.failure()) {
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
