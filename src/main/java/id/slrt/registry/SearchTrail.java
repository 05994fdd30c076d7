package id.slrt.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Who searched when. Results come as one types, so one line stands for all searches of a user within a minute; what was
 * typed is a name and is not kept.
 */
@Singleton
class SearchTrail {
    private final Cache<Long, Boolean> recent = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();
    private final Audit audit;

    SearchTrail(Audit audit) {
        this.audit = audit;
    }

    void searched(Viewer viewer) {
        if (recent.asMap().putIfAbsent(viewer.userId(), true) == null) {
            audit.record(viewer, "registry_searched", "list", null, null);
        }
    }
}
