package id.slrt.notification;

/** Hands one message over to where it is sent from. Called without a transaction; may take seconds; throws nothing. */
interface Sender {
    Answer send(Message message);
}
