package id.slrt.notification;

import id.slrt.notification.manners.Manners;
import id.slrt.notification.manners.QuietHours;
import id.slrt.notification.manners.Spend;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a message may go to its phone at this moment. Messages to one number are begun one at a time, so counts hold. */
@Singleton
class Politeness {
    /** When a stopped budget is looked at again. */
    private static final Duration BUDGET_PAUSE = Duration.ofHours(1);

    private final OutboxRows rows;
    private final Contacts contacts;
    private final Spend spend;
    private final Manners manners;
    private final QuietHours quiet;

    Politeness(OutboxRows rows, Contacts contacts, Spend spend, Manners manners) {
        this.rows = rows;
        this.contacts = contacts;
        this.spend = spend;
        this.manners = manners;
        this.quiet = manners.quietHours();
    }

    /** Why it does not go now; {@code until} when it may, null when never. */
    record Wait(String reason, @Nullable Instant until) {}

    /** Null when it may go. */
    @Nullable
    Wait wait(Message message, Instant now, boolean ringsAPhone) {
        if (message.channel() == Way.EMAIL) {
            return null;
        }
        if (contacts.stopped(message.to(), message.channel())) {
            return new Wait("opted_out", null);
        }
        return ringsAPhone && !message.urgent() ? wait(message, now) : null;
    }

    private @Nullable Wait wait(Message message, Instant now) {
        if (quiet.contains(now)) {
            return new Wait("quiet_hours", quiet.next(now));
        }
        if (spend.exhausted()) {
            return new Wait("budget", now.plus(BUDGET_PAUSE));
        }
        Instant day = AppClock.start(AppClock.day(now));
        Instant lately = now.minus(manners.sameText());
        OutboxRows.Share share = rows.share(
                message.key(),
                message.to(),
                message.channel().name(),
                message.text(),
                day,
                lately,
                day.isBefore(lately) ? day : lately);
        if (share.same() > 0) {
            return new Wait("double", null);
        }
        return manners.perDay() > 0 && !message.toAgency() && share.today() >= manners.perDay()
                ? new Wait("daily_limit", quiet.tomorrow(now))
                : null;
    }
}
