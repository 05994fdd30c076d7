package id.slrt.letter.template;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LetterTemplateRows extends GenericRepository<LetterTemplate, Long> {
    LetterTemplate save(LetterTemplate template);

    @Query("SELECT * FROM letter_template WHERE kind = :kind AND live = TRUE")
    Optional<LetterTemplate> live(String kind);

    @Query("SELECT * FROM letter_template WHERE kind = :kind ORDER BY version DESC LIMIT 100")
    List<LetterTemplate> versions(String kind);

    @Query("SELECT * FROM letter_template WHERE kind = :kind ORDER BY version DESC FOR UPDATE")
    List<LetterTemplate> lock(String kind);

    @Query("UPDATE letter_template SET live = FALSE WHERE kind = :kind")
    void retire(String kind);
}
