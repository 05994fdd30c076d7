package id.slrt.letter.signatory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SignatoryRows extends GenericRepository<Signatory, Long> {
    Signatory save(Signatory signatory);

    Signatory update(Signatory signatory);

    Optional<Signatory> findById(long id);

    @Query("SELECT * FROM letter_signatory WHERE post = :post ORDER BY valid_from DESC, id DESC")
    List<Signatory> of(String post);

    /** For a change: nobody else changes signatories until the transaction ends. One row stands for all, since one to come cannot be locked. */
    @Query("SELECT * FROM letter_signatory ORDER BY id LIMIT 1 FOR UPDATE")
    Optional<Signatory> lockAny();

    @Query("SELECT * FROM letter_signatory ORDER BY post, valid_from DESC, id DESC LIMIT 500")
    List<Signatory> all();
}
