package id.slrt.intake;

/** Recorded, then (where the service asks for it) verified and determined, then in service until an outcome. */
public enum NeedState {
    RECORDED,
    VERIFIED,
    DETERMINED,
    IN_SERVICE,
    FULFILLED,
    NOT_FULFILLED,
    WITHDRAWN;

    public boolean ended() {
        return this == FULFILLED || this == NOT_FULFILLED || this == WITHDRAWN;
    }
}
