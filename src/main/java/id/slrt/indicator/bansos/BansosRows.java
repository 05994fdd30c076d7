package id.slrt.indicator.bansos;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface BansosRows extends GenericRepository<BansosRow, Long> {
    BansosRow save(BansosRow row);

    Optional<BansosRow> findById(long id);

    List<BansosRow> findByYearAndProgrammeAndPeriodAndAreaAndSourceOrderByVersionDesc(
            int year, String programme, String period, String area, BansosSource source);

    @Query("SELECT r.* FROM bansos_row r WHERE r.year = :year AND NOT EXISTS (SELECT 1 FROM bansos_row later"
            + " WHERE later.year = r.year AND later.programme = r.programme AND later.period = r.period"
            + " AND later.area = r.area AND later.source = r.source AND later.version > r.version)")
    List<BansosRow> latest(int year);

    @Query("SELECT DISTINCT year FROM bansos_row ORDER BY year DESC")
    List<Integer> years();
}
