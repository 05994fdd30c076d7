package id.slrt.referral;

/** How a completed referral ended for the need. */
public enum Outcome {
    FULFILLED,
    NOT_FULFILLED
}
