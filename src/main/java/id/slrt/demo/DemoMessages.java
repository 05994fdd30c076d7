package id.slrt.demo;

import id.slrt.notification.Outbox;
import jakarta.inject.Singleton;

/** Hands over the messages that the demo's half-year writes, at their own time. */
@Singleton
class DemoMessages {
    private final Outbox outbox;

    DemoMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    void handOver() {
        while (outbox.workOnScreen() > 0) {
            // until nothing is due
        }
    }
}
