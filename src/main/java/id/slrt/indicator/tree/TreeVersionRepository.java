package id.slrt.indicator.tree;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TreeVersionRepository extends GenericRepository<TreeVersion, Long> {
    Page<TreeVersion> findByYearAndCodeOrderByIdDesc(int year, String code, Pageable page);

    Optional<TreeVersion> findFirstByYearAndCodeOrderByIdDesc(int year, String code);

    boolean existsByYearAndCode(int year, String code);

    TreeVersion save(TreeVersion version);
}
