package id.slrt.notification.template;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The versions of all texts. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TemplateRows extends GenericRepository<MessageTemplate, Long> {
    MessageTemplate save(MessageTemplate template);

    Optional<MessageTemplate> findById(long id);

    @Query("SELECT * FROM message_template WHERE live = TRUE ORDER BY code, service, locale")
    List<MessageTemplate> live();

    @Query(
            "SELECT * FROM message_template WHERE code = :code AND service = :service AND locale = :locale ORDER BY version DESC")
    List<MessageTemplate> versions(String code, String service, String locale);

    @Query("SELECT * FROM message_template WHERE code = :code AND service = :service AND locale = :locale FOR UPDATE")
    List<MessageTemplate> lock(String code, String service, String locale);

    @Query("UPDATE message_template SET live = FALSE WHERE code = :code AND service = :service AND locale = :locale")
    void retire(String code, String service, String locale);
}
