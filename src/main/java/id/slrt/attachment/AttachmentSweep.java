package id.slrt.attachment;

import id.slrt.shared.AppClock;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes files that no attachment and nobody else keeps: of removed attachments an hour after they came at the earliest;
 * those that this database never heard of, which may be of a newer state of it or of another office, after 30 days, and
 * only when they came after its first attachment.
 */
@Singleton
class AttachmentSweep {
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentSweep.class);
    private static final Duration REST = Duration.ofHours(1);
    private static final Duration STRANGERS_REST = Duration.ofDays(30);

    private final AttachmentFiles files;
    private final AttachmentRows rows;
    private final List<FileKeeper> keepers;
    private final AppClock clock;

    AttachmentSweep(AttachmentFiles files, AttachmentRows rows, List<FileKeeper> keepers, AppClock clock) {
        this.files = files;
        this.rows = rows;
        this.keepers = keepers;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "10m")
    void sweep() {
        try {
            Instant first = rows.first();
            if (first == null) {
                return;
            }
            int gone = files.sweep(clock.instant().minus(REST), name -> isKept(name) || rows.known(name) == 0);
            gone += files.sweep(
                    clock.instant().minus(STRANGERS_REST),
                    name -> isKept(name) || files.came(name).isBefore(first));
            if (gone > 0) {
                LOG.info("{} files that no attachment keeps were deleted", gone);
            }
        } catch (IOException e) {
            LOG.warn("the attachments' directory cannot be swept: {}", e.toString());
        }
    }

    private boolean isKept(String sha256) {
        return rows.keeping(sha256) > 0 || keepers.stream().anyMatch(keeper -> keeper.keeps(sha256));
    }
}
