package id.slrt.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface UserRepository extends CrudRepository<User, Long> {
    Optional<User> findByUsername(String username);

    List<User> findAllOrderByUsername();

    List<User> findByAgencyAndActiveTrueOrderByDisplayName(String agency);

    @Query("UPDATE app_user SET token_version = token_version + 1 WHERE id = :id")
    void endTokens(long id);

    @Query("UPDATE app_user SET active = :active, token_version = token_version + 1 WHERE id = :id")
    void setActive(long id, boolean active);

    @Query("UPDATE app_user SET password_hash = :hash, token_version = token_version + 1 WHERE id = :id")
    void setPassword(long id, String hash);

    @Query("SELECT COUNT(*) FROM app_user WHERE role = 'FACILITATOR' AND active AND :village LIKE CONCAT(area, '%')")
    long facilitators(String village);

    @Query("UPDATE app_user SET head = :head WHERE id = :id")
    void setHead(long id, boolean head);

    @Query("SELECT DISTINCT agency FROM app_user WHERE head AND active AND agency IS NOT NULL")
    List<String> agenciesWithHead();
}
