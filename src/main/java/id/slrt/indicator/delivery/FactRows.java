package id.slrt.indicator.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Assessed needs, and the log of the facts that changed; each line is written in the transaction of the change. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FactRows extends GenericRepository<Delivery, Long> {
    @Query("INSERT INTO fact_change (kind, fact_id) VALUES (:kind, :id)")
    void changed(String kind, long id);

    @Query("INSERT INTO fact_change (kind, fact_id) SELECT 'DELIVERY', id FROM delivery WHERE need_id = :needId")
    void deliveryChanged(long needId);

    @Query("""
            INSERT INTO assessed_need (need_id, person_id, counts_as, service, village, ppks, recorded_on)
            VALUES (:needId, :person, :countsAs, :service, :village, :ppks, :on)""")
    void assessed(long needId, long person, long countsAs, String service, String village, String ppks, LocalDate on);

    /** Who was served before the need was recorded was in need of it then. */
    @Query("""
            UPDATE assessed_need SET ended_on = :on, left_out = :leftOut,
                recorded_on = LEAST(recorded_on, COALESCE(:on, recorded_on)) WHERE need_id = :needId""")
    void ended(long needId, @Nullable LocalDate on, @Nullable String leftOut);

    @Query("UPDATE assessed_need SET ended_on = NULL, left_out = NULL, recorded_on = :recorded WHERE need_id = :needId")
    void open(long needId, LocalDate recorded);

    @Query("SELECT ppks FROM assessed_need WHERE need_id = :needId")
    @Nullable
    String categories(long needId);

    @Query("UPDATE assessed_need SET ppks = :ppks WHERE need_id = :needId")
    void categorize(long needId, String ppks);

    @Query("""
            INSERT INTO fact_change (kind, fact_id)
            SELECT 'DELIVERY', id FROM delivery WHERE counts_as = :person
            UNION ALL SELECT 'NEED', need_id FROM assessed_need WHERE counts_as = :person""")
    void changedOf(long person);

    /** Whoever counted as the one counts as the other. */
    @Query("UPDATE assessed_need SET counts_as = :into WHERE counts_as = :from")
    void together(long from, long into);

    /** What these records needed counts as this person's. */
    @Query("UPDATE assessed_need SET counts_as = :person WHERE person_id IN (:records)")
    void apart(long person, Collection<Long> records);

    @Query(
            "INSERT INTO fact_change (kind, fact_id) SELECT 'DELIVERY', id FROM delivery WHERE counts_household = :household")
    void changedOfHousehold(long household);

    @Query("UPDATE delivery SET counts_household = :into WHERE counts_household = :from")
    void householdsTogether(long from, long into);

    @Query("UPDATE delivery SET counts_household = :household WHERE household_id IN (:records)")
    void householdApart(long household, Collection<Long> records);
}
