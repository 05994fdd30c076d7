package id.slrt.notification.provider;

import id.slrt.notification.Message;
import jakarta.inject.Singleton;

/** The phone on the screen of the demo: every message arrives at once, and none leaves this machine. */
@Singleton
class OnScreenPhone implements Sender {
    @Override
    public Answer send(Message message) {
        return new Answer.Delivered();
    }

    @Override
    public boolean ringsAPhone() {
        return false;
    }
}
