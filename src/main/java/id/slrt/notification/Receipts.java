package id.slrt.notification;

import id.slrt.notification.provider.TwilioFailures;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the provider tells after taking a message. A receipt is stored first and then applied; the worker stores the
 * message's number first and then applies. Whoever comes second sees both, so none is lost however fast it was.
 */
@Singleton
public class Receipts {
    private final NotificationRepositories.ReceiptRows rows;
    private final NotificationRepositories.Messages messages;
    private final AppClock clock;

    Receipts(NotificationRepositories.ReceiptRows rows, NotificationRepositories.Messages messages, AppClock clock) {
        this.rows = rows;
        this.messages = messages;
        this.clock = clock;
    }

    public void arrived(String sid, String status, @Nullable Integer errorCode) {
        MessageState state = MessageState.ofReceipt(status);
        if (state != null) {
            rows.add(sid, state.name(), errorCode, clock.instant());
            apply(sid);
        }
    }

    /** Brings the message to the furthest state that was told. */
    void apply(String sid) {
        rows.of(sid).stream()
                .max(Comparator.comparing(MessageReceipt::state))
                .filter(receipt -> receipt.state() != MessageState.SENT)
                .ifPresent(receipt -> messages.receipt(
                        sid,
                        receipt.state().name(),
                        receipt.state() == MessageState.DELIVERED ? null : TwilioFailures.reason(receipt.errorCode()),
                        receipt.state() == MessageState.DELIVERED ? receipt.at() : null,
                        receipt.state().superseded()));
    }
}
