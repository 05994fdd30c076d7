package id.slrt.access;

import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The one-time link with which the first administrator makes the first account. Only its digest is stored. */
@Singleton
public class SetupLinks {
    private static final Duration VALID = Duration.ofHours(1);

    private final Repository repository;
    private final Users users;
    private final AppClock clock;

    SetupLinks(Repository repository, Users users, AppClock clock) {
        this.repository = repository;
        this.users = users;
        this.clock = clock;
    }

    /** A new link's code, valid once and for an hour. */
    public String issue() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        String code = HexFormat.of().formatHex(bytes);
        repository.save(new SetupLink(digest(code), clock.instant(), null));
        return code;
    }

    public void check(String code) {
        if (repository.usable(digest(code), clock.instant().minus(VALID)) == 0 || !users.isEmpty()) {
            throw Problem.notFound("setup_link");
        }
    }

    /** Makes the administrator's account and ends the link. */
    @Transactional
    public void use(String code, NewUser administrator) {
        check(code);
        users.add(administrator, Viewer.system(id.slrt.shared.Text.ID));
        if (repository.use(digest(code), clock.instant()) == 0) {
            throw Problem.notFound("setup_link");
        }
    }

    private static String digest(String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @MappedEntity("setup_link")
    record SetupLink(
            @Id String digest, Instant createdAt, @Nullable Instant usedAt) {}

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Repository extends GenericRepository<SetupLink, String> {
        void save(SetupLink link);

        @Query("SELECT COUNT(*) FROM setup_link WHERE digest = :digest AND used_at IS NULL AND created_at > :since")
        long usable(String digest, Instant since);

        @Query("UPDATE setup_link SET used_at = :now WHERE digest = :digest AND used_at IS NULL")
        int use(String digest, Instant now);
    }
}
