package id.slrt.registry;

/** Why a person has no NIK. */
public enum NoNikReason {
    LOST,
    NEVER_HAD,
    UNKNOWN_IDENTITY,
    CHILD_UNREGISTERED,
    OTHER
}
