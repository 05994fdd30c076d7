package id.slrt.attachment;

import id.slrt.shared.AppClock;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes files that no attachment and nobody else keeps, an hour after they came at the earliest. */
@Singleton
class AttachmentSweep {
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentSweep.class);
    private static final Duration REST = Duration.ofHours(1);

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
            int gone = files.sweep(
                    clock.instant().minus(REST),
                    sha256 -> rows.keeping(sha256) > 0 || keepers.stream().anyMatch(keeper -> keeper.keeps(sha256)));
            if (gone > 0) {
                LOG.info("{} files that no attachment keeps were deleted", gone);
            }
        } catch (IOException e) {
            LOG.warn("the attachments' directory cannot be swept: {}", e.toString());
        }
    }
}
