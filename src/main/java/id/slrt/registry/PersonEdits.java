package id.slrt.registry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonEdits extends GenericRepository<PersonEdit, Long> {
    void saveAll(Iterable<PersonEdit> edits);

    @Query("SELECT * FROM person_edit WHERE person_id = :person ORDER BY id DESC LIMIT 100")
    List<PersonEdit> of(long person);

    @Query("SELECT COUNT(*) FROM person_edit WHERE person_id = :person AND field = 'NIK'")
    long ofNik(long person);
}
