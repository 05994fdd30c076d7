package id.slrt.access;

import id.slrt.shared.AppClock;
import id.slrt.shared.Slice;
import id.slrt.shared.web.ClientAddress;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The trail of who looked at whom and who changed what. Written in the transaction of the deed; never changed. Holds
 * ids, not names or numbers of the people concerned.
 */
@Singleton
public class Audit {
    private static final String RECORDED = "slrt.audited";

    private final AuditRepository repository;
    private final AppClock clock;

    Audit(AuditRepository repository, AppClock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Records one deed.
     *
     * @param action a word such as {@code person_viewed}; {@code audit.action.<word>} is its text
     * @param subjectType what it was done to: person, household, case, need, referral, user, list
     * @param reason why, as stated or as the place it was done from; null when the deed explains itself
     */
    public void record(
            Viewer viewer, String action, String subjectType, @Nullable Object subjectId, @Nullable String reason) {
        repository.save(event(viewer, action, subjectType, subjectId, reason));
    }

    /** As {@link #record}, one deed done to several. */
    public void recordAll(
            Viewer viewer, String action, String subjectType, Collection<Long> subjectIds, @Nullable String reason) {
        if (!subjectIds.isEmpty()) {
            repository.saveAll(subjectIds.stream()
                    .map(id -> event(viewer, action, subjectType, id, reason))
                    .toList());
        }
    }

    /** A try at an account that signed nobody in; {@code username} null: there is no such account. */
    void recordTry(@Nullable String username, String action) {
        repository.save(new AuditEvent(
                null,
                clock.instant(),
                0,
                username == null ? "-" : username,
                action,
                "user",
                username,
                null,
                address()));
    }

    /** Whether this request has left a line in the trail. */
    public static boolean hasRecorded(HttpRequest<?> request) {
        return request.getAttribute(RECORDED).isPresent();
    }

    /** What this request answers stands in the trail already, from one before it. */
    public static void stands() {
        address();
    }

    private static @Nullable String address() {
        return ServerRequestContext.currentRequest()
                .map(request -> {
                    request.setAttribute(RECORDED, true);
                    return ClientAddress.of(request);
                })
                .orElse(null);
    }

    private AuditEvent event(
            Viewer viewer, String action, String subjectType, @Nullable Object subjectId, @Nullable String reason) {
        return new AuditEvent(
                null,
                clock.instant(),
                viewer.userId(),
                viewer.username(),
                action,
                subjectType,
                subjectId == null ? null : subjectId.toString(),
                reason,
                address());
    }

    /** The trail, newest first; {@code day} is one day of the office. */
    public Slice<AuditEvent> search(
            @Nullable String username,
            @Nullable String subjectType,
            @Nullable String subjectId,
            @Nullable LocalDate day,
            int page) {
        Instant from = day == null ? null : AppClock.start(day);
        Instant to = from == null ? null : from.plus(Duration.ofDays(1));
        Page<AuditEvent> found = repository.search(username, subjectType, subjectId, from, to, Pageable.from(page, 50));
        return new Slice<>(found.getContent(), page, 50, found.getTotalSize());
    }
}
