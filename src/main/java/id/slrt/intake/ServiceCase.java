package id.slrt.intake;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case (berkas): one visit of one or several people.
 *
 * @param phone in E.164, null when nobody can be reached
 * @param contactAddress where the applicant is met, when that is not at home
 * @param quietSince since then nothing is sent: the applicant has died
 */
@MappedEntity("service_case")
public record ServiceCase(
        @Id @GeneratedValue @Nullable Long id,
        String ticket,
        Channel channel,
        ReporterKind reporterKind,
        @Nullable String reporterName,
        @Nullable String reporterRelation,
        @Nullable String phone,
        MessageChannel messageChannel,
        Sharing sharing,
        String village,
        CaseState state,
        long openedBy,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant quietSince,
        @Nullable String contactAddress,
        int reopened,
        int version) {

    public long key() {
        return Objects.requireNonNull(id);
    }
}
