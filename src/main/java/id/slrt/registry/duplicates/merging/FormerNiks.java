package id.slrt.registry.duplicates.merging;

import id.slrt.registry.FormerNumbers;
import id.slrt.registry.duplicates.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** NIKs that stayed with a record that was merged away, or that the survivor gave up for the other's. */
@Singleton
class FormerNiks implements FormerNumbers {
    private final Sql sql;

    FormerNiks(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public List<Long> bearers(String nik) {
        return sql.list(
                "SELECT merged_into FROM person WHERE nik = ? AND merged_into IS NOT NULL UNION"
                        + " SELECT COALESCE(p.merged_into, p.id) FROM record_merge m JOIN person p ON p.id = m.survivor"
                        + " WHERE m.nik_gone = ? AND m.undone_at IS NULL",
                row -> row.getLong(1),
                List.of(nik, nik));
    }
}
