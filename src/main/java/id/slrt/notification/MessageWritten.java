package id.slrt.notification;

/** A message was put into the outbox; the worker need not wait for its next round. */
record MessageWritten() {}
