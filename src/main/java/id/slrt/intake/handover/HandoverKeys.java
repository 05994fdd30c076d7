package id.slrt.intake.handover;

import id.slrt.access.Viewer;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Knows a hand-over sent twice, as intake knows a case: the key is taken in its transaction, so the second waits. */
@Singleton
class HandoverKeys {
    private final HandoverRows.Keys keys;
    private final AppClock clock;

    HandoverKeys(HandoverRows.Keys keys, AppClock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The hand-over that this request already made; null when it is the first. */
    @Nullable
    Long first(NewHandover form, @Nullable String key, Viewer viewer) {
        if (key == null || key.isBlank()) {
            return null;
        }
        if (key.length() > 80) {
            throw Problem.invalid("Idempotency-Key", "too_long", 80);
        }
        String digest = digest(form);
        keys.take(viewer.userId(), key, digest, clock.instant());
        HandoverRows.Key taken = keys.taken(viewer.userId(), key);
        if (!taken.digest().equals(digest)) {
            throw Problem.conflict("key_reused");
        }
        return taken.handoverId();
    }

    void answered(@Nullable String key, long handover, Viewer viewer) {
        if (key != null && !key.isBlank()) {
            keys.answered(viewer.userId(), key, handover);
        }
    }

    private static String digest(NewHandover form) {
        try {
            byte[] content = form.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
