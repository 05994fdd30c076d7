package id.slrt.referral.queue;

import id.slrt.referral.Referral;
import id.slrt.registry.Person;

/** A referral as a row of a list: with whom it is about and the ticket of the case. */
public record QueueRow(Referral referral, Person person, String ticket) {}
