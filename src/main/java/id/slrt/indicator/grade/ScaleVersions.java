package id.slrt.indicator.grade;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Versions of the grades of a year; rows are only added. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface ScaleVersions extends GenericRepository<ScaleVersion, Long> {
    @Query("""
            SELECT * FROM indicator_scale WHERE year = (
                SELECT COALESCE(MAX(CASE WHEN year <= :year THEN year END), MIN(year)) FROM indicator_scale)
            ORDER BY id DESC LIMIT 1""")
    Optional<ScaleVersion> of(int year);

    List<ScaleVersion> findByYearOrderByIdDesc(int year);

    ScaleVersion save(ScaleVersion version);
}
