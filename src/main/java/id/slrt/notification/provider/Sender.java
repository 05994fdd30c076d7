package id.slrt.notification.provider;

import id.slrt.notification.Message;

/** Hands one message over to where it is sent from. Called without a transaction; may take seconds; throws nothing. */
public interface Sender {
    Answer send(Message message);
}
