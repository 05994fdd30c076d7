package id.slrt.registry.snapshot;

import java.util.EnumSet;
import java.util.Set;

/** Where an import stands. Killed in any state it is taken up again from the beginning; nothing of it is visible before DONE. */
public enum ImportState {
    QUEUED,
    READING,
    COMPARING,
    /** It would remove so many people that somebody has to confirm it. */
    WAITING,
    APPLYING,
    DONE,
    FAILED,
    CANCELLED;

    private static final Set<ImportState> ENDED = EnumSet.of(DONE, FAILED, CANCELLED);

    public boolean isEnded() {
        return ENDED.contains(this);
    }

    /** Something happens by itself. */
    public boolean isMoving() {
        return !isEnded() && this != WAITING;
    }

    public boolean isCancellable() {
        return isMoving() && this != APPLYING || this == WAITING;
    }
}
