package id.slrt.indicator.entered;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EnteredRows extends GenericRepository<EnteredFigure, Long> {
    String LATEST = " AND NOT EXISTS (SELECT 1 FROM entered_figure later WHERE later.year = f.year"
            + " AND later.name = f.name AND later.area = f.area AND later.period = f.period AND later.version > f.version)";

    EnteredFigure save(EnteredFigure figure);

    Optional<EnteredFigure> findById(long id);

    List<EnteredFigure> findByNameAndYearAndPeriodAndAreaOrderByVersionDesc(
            String name, int year, String period, String area);

    @Query("SELECT f.* FROM entered_figure f WHERE f.year = :year AND f.area = :area AND f.name IN (:names)" + LATEST)
    List<EnteredFigure> latest(Collection<String> names, int year, String area);

    @Query("SELECT f.* FROM entered_figure f WHERE f.year = :year" + LATEST + " ORDER BY f.name, f.area, f.period")
    List<EnteredFigure> latest(int year);

    @Query("SELECT DISTINCT year FROM entered_figure ORDER BY year DESC")
    List<Integer> years();

    @Query("SELECT COUNT(*) FROM entered_figure WHERE sha256 = :sha256")
    long keeping(String sha256);
}
