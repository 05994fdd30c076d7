package id.slrt.registry.snapshot;

import id.slrt.shared.Word;

/** What a snapshot may change of a person, as kept in {@code snapshot_change.kind}. */
public enum ChangeKind {
    CAME,
    LEFT,
    DECILE,
    MEMBERSHIP,
    VILLAGE,
    IDENTITY;

    public String word() {
        return Word.of(this);
    }
}
