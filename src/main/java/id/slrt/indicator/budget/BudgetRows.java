package id.slrt.indicator.budget;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface BudgetRows extends GenericRepository<BudgetFigure, Long> {
    BudgetFigure save(BudgetFigure figure);

    @Query("SELECT * FROM budget_figure WHERE year = :year AND code = :code ORDER BY quarter, version DESC")
    List<BudgetFigure> versions(int year, String code);

    @Query("SELECT f.* FROM budget_figure f WHERE f.year = :year AND f.quarter <= :quarter AND NOT EXISTS ("
            + "SELECT 1 FROM budget_figure later WHERE later.year = f.year AND later.code = f.code"
            + " AND later.quarter = f.quarter AND later.version > f.version) ORDER BY f.code, f.quarter")
    List<BudgetFigure> latest(int year, int quarter);

    @Query("SELECT DISTINCT year FROM budget_figure ORDER BY year DESC")
    List<Integer> years();
}
