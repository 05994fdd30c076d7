package id.slrt.registry.snapshot;

import id.slrt.registry.SnapshotApplied;
import id.slrt.registry.search.PersonSearch;
import id.slrt.shared.AppClock;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.function.IntConsumer;

/**
 * The last stage: one transaction that touches only who is new, changed or gone, records what changed, and publishes
 * {@link SnapshotApplied}. What the file does not say, phones, and the origin of a person stay as they are.
 */
@Singleton
class Applying {
    private static final int PORTION = 25_000;
    /** Of the people, who must have changed for a new index to be quicker than mending the old. */
    private static final int INDEX_ANEW = 3;

    private static final String NEW_HOUSEHOLDS = """
            INSERT INTO household (family_card_no, address, hamlet, rt, rw, village, decile)
            SELECT r.family_card_no, r.address, r.hamlet, r.rt, r.rw, r.village, r.decile
            FROM import_row r LEFT JOIN household h ON h.family_card_no = r.family_card_no
            WHERE r.leads AND NOT r.rejected AND h.id IS NULL ORDER BY r.line
            ON DUPLICATE KEY UPDATE household.village = household.village""";
    /** Whose card the file does not know has a household of her own, else address and decile would be lost. */
    private static final String SOLE_HOUSEHOLDS = """
            INSERT INTO household (sole_person, address, hamlet, rt, rw, village, decile)
            SELECT p.id, r.address, r.hamlet, r.rt, r.rw, r.village, r.decile
            FROM import_row r STRAIGHT_JOIN person p ON p.nik = r.nik
            WHERE r.family_card_no IS NULL AND NOT r.rejected AND p.household_id IS NULL AND p.merged_into IS NULL
            ON DUPLICATE KEY UPDATE household.village = household.village""";

    private static final String SOLE_HOUSEHOLDS_BY_MATCH = """
            INSERT INTO household (sole_person, address, hamlet, rt, rw, village, decile)
            SELECT p.id, r.address, r.hamlet, r.rt, r.rw, r.village, r.decile
            FROM import_match m STRAIGHT_JOIN import_row r ON r.line = m.line STRAIGHT_JOIN person p ON p.id = m.person_id
            WHERE m.verdict = 'changed' AND r.family_card_no IS NULL AND p.household_id IS NULL AND p.merged_into IS NULL
            ON DUPLICATE KEY UPDATE household.village = household.village""";
    private static final String IN_SOLE_HOUSEHOLDS = """
            UPDATE household h STRAIGHT_JOIN person p ON p.id = h.sole_person
            SET p.household_id = COALESCE(h.merged_into, h.id)
            WHERE h.sole_person IS NOT NULL AND p.household_id IS NULL AND p.merged_into IS NULL""";
    private static final String HOUSEHOLDS = """
            UPDATE import_household c STRAIGHT_JOIN import_row r ON r.line = c.line
                STRAIGHT_JOIN household h ON h.id = c.household_id
            SET h.address = COALESCE(r.address, h.address), h.hamlet = COALESCE(r.hamlet, h.hamlet),
                h.rt = COALESCE(r.rt, h.rt), h.rw = COALESCE(r.rw, h.rw), h.village = r.village,
                h.decile = COALESCE(r.decile, h.decile)""";
    private static final String PEOPLE = """
            UPDATE import_match m STRAIGHT_JOIN import_row r ON r.line = m.line
                STRAIGHT_JOIN person p ON p.id = m.person_id AND p.merged_into IS NULL
                LEFT JOIN household h ON h.family_card_no = r.family_card_no
            SET p.no_nik_reason = IF(COALESCE(p.nik, IF(m.other_nik, NULL, r.nik)) IS NULL, p.no_nik_reason, NULL),
                p.nik = COALESCE(p.nik, IF(m.other_nik, NULL, r.nik)), p.name = r.name, p.sex = r.sex, p.village = r.village,
                p.birth_place = COALESCE(r.birth_place, p.birth_place),
                p.birth_year = IF(r.birth_date IS NULL AND p.birth_date IS NULL, COALESCE(r.birth_year, p.birth_year), NULL),
                p.birth_date = COALESCE(r.birth_date, p.birth_date),
                p.household_id = COALESCE(h.merged_into, h.id, p.household_id),
                p.relation = COALESCE(r.relation, p.relation), p.mother_name = COALESCE(r.mother_name, p.mother_name),
                p.pkh = COALESCE(r.pkh, p.pkh), p.bpnt = COALESCE(r.bpnt, p.bpnt), p.pbi = COALESCE(r.pbi, p.pbi),
                p.kip = COALESCE(r.kip, p.kip), p.warnings = IF(r.nik IS NULL OR m.other_nik, p.warnings, r.warnings),
                p.registry_no = COALESCE(r.registry_no, p.registry_no), p.last_import = ?, p.left_on = NULL,
                p.version = p.version + 1
            WHERE m.verdict = 'changed'""";
    private static final String NEW_PEOPLE = """
            INSERT INTO person (nik, no_nik_reason, name, birth_place, birth_date, birth_year, sex, household_id,
                relation, mother_name, village, pkh, bpnt, pbi, kip, origin, warnings, created_at, registry_no, last_import)
            SELECT r.nik, IF(r.nik IS NULL, 'other', NULL), r.name, r.birth_place, r.birth_date, r.birth_year, r.sex,
                COALESCE(h.merged_into, h.id), r.relation, r.mother_name, r.village, COALESCE(r.pkh, FALSE), COALESCE(r.bpnt, FALSE), COALESCE(r.pbi, FALSE),
                COALESCE(r.kip, FALSE), 'import', r.warnings, ?, r.registry_no, ?
            FROM import_row r LEFT JOIN import_match m ON m.line = r.line
                LEFT JOIN household h ON h.family_card_no = r.family_card_no
            WHERE r.line > ? AND r.line <= ? AND m.line IS NULL AND NOT r.rejected ORDER BY r.line""";

    private static final String NEW_CATEGORIES = """
            INSERT INTO person_ppks (person_id, category)
            SELECT p.id, k.category FROM import_ppks k STRAIGHT_JOIN import_row r ON r.line = k.line
            LEFT JOIN import_match m ON m.line = k.line STRAIGHT_JOIN person p ON p.nik = r.nik
            WHERE k.line > ? AND k.line <= ? AND m.line IS NULL AND NOT r.rejected""";
    private static final String NEW_CATEGORIES_WITHOUT_NIK = """
            INSERT INTO person_ppks (person_id, category)
            SELECT p.id, k.category FROM import_ppks k STRAIGHT_JOIN import_row r ON r.line = k.line
            LEFT JOIN import_match m ON m.line = k.line
            STRAIGHT_JOIN household h ON h.family_card_no = r.family_card_no
            STRAIGHT_JOIN person p ON p.household_id = COALESCE(h.merged_into, h.id) AND p.id > ? AND p.nik IS NULL AND p.name = r.name
                AND p.birth_date <=> r.birth_date AND p.birth_year <=> r.birth_year
            WHERE k.line > ? AND k.line <= ? AND r.nik IS NULL AND m.line IS NULL AND NOT r.rejected
            ON DUPLICATE KEY UPDATE person_ppks.category = person_ppks.category""";

    private final JdbcOperations jdbc;
    private final PersonSearch search;
    private final AppClock clock;
    private final ImportRepository imports;
    private final ApplicationEventPublisher<SnapshotApplied> events;

    Applying(
            JdbcOperations jdbc,
            PersonSearch search,
            AppClock clock,
            ImportRepository imports,
            ApplicationEventPublisher<SnapshotApplied> events) {
        this.jdbc = jdbc;
        this.search = search;
        this.clock = clock;
        this.imports = imports;
        this.events = events;
    }

    /** @param progress is told how much of it is done, 0 to 100 */
    @Transactional
    void apply(RegistryImport job, Comparison.Result compared, IntConsumer progress) {
        boolean first = compared.before() == 0;
        long lastBefore = jdbc.execute(connection -> {
            Sql sql = new Sql(connection);
            long last = sql.number("SELECT COALESCE(MAX(id), 0) FROM person");
            sql.run(NEW_HOUSEHOLDS);
            if (compared.changed() > 0) {
                SnapshotRecord.changed(job.key(), sql);
            }
            if (compared.removed() > 0) {
                SnapshotRecord.left(job.key(), sql);
            }
            progress.accept(15);
            addPeople(job.key(), compared, last, progress, sql);
            if (!first) {
                SnapshotRecord.came(job.key(), last, sql);
            }
            SnapshotRecord.count(job.key(), sql);
            update(job, compared, sql);
            return last;
        });
        tellTheIndex(job.key(), lastBefore, compared);
        if (imports.done(job.key(), clock.instant()) == 0) {
            throw new IllegalStateException("import " + job.key() + " is no longer being applied");
        }
        progress.accept(100);
        events.publishEvent(new SnapshotApplied(job.key(), job.asOf()));
    }

    /** What desks may want to change themselves comes last, so that they wait for as short a time as can be. */
    private static void update(RegistryImport job, Comparison.Result compared, Sql sql) throws SQLException {
        if (compared.changed() > 0) {
            sql.run(PEOPLE, job.key());
        }
        if (compared.hasPpks()) {
            categories(sql);
        }
        if (compared.removed() > 0) {
            sql.run("""
                    UPDATE import_match m STRAIGHT_JOIN person p ON p.id = m.person_id
                    SET p.left_on = ?, p.version = p.version + 1 WHERE m.verdict = 'left'""", job.asOf());
        }
        sql.run(SOLE_HOUSEHOLDS);
        sql.run(SOLE_HOUSEHOLDS_BY_MATCH);
        sql.run(IN_SOLE_HOUSEHOLDS);
        sql.run(HOUSEHOLDS);
    }

    /** In portions: others may register people in between, progress is seen, and what was just written is at hand. */
    private void addPeople(long importId, Comparison.Result compared, long lastBefore, IntConsumer progress, Sql sql)
            throws SQLException {
        if (compared.added() == 0) {
            return;
        }
        long last = sql.number("SELECT COALESCE(MAX(line), 0) FROM import_row");
        Timestamp now = Timestamp.from(clock.instant());
        for (long line = 0; line < last; line += PORTION) {
            sql.run(NEW_PEOPLE, now, importId, line, line + PORTION);
            sql.run(NEW_CATEGORIES, line, line + PORTION);
            sql.run(NEW_CATEGORIES_WITHOUT_NIK, lastBefore, line, line + PORTION);
            progress.accept((int) (20 + 60 * Math.min(last, line + PORTION) / last));
        }
    }

    private static void categories(Sql sql) throws SQLException {
        sql.run("""
                DELETE pp FROM import_match m STRAIGHT_JOIN person_ppks pp ON pp.person_id = m.person_id
                LEFT JOIN import_ppks k ON k.line = m.line AND k.category = pp.category
                WHERE m.verdict = 'changed' AND k.line IS NULL""");
        sql.run("""
                INSERT INTO person_ppks (person_id, category)
                SELECT m.person_id, k.category FROM import_ppks k STRAIGHT_JOIN import_match m ON m.line = k.line
                WHERE m.verdict = 'changed'
                ON DUPLICATE KEY UPDATE person_ppks.category = person_ppks.category""");
    }

    private void tellTheIndex(long importId, long lastBefore, Comparison.Result compared) {
        long touched = (long) compared.added() + compared.changed();
        if (touched * INDEX_ANEW > compared.before() + (long) compared.added()) {
            search.renew();
            return;
        }
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.execute(connection -> {
            Sql sql = new Sql(connection);
            sql.run("""
                    INSERT INTO person_change (person_id, at)
                    SELECT person_id, ? FROM import_match WHERE verdict IN ('changed', 'left')""", now);
            return sql.run(
                    "INSERT INTO person_change (person_id, at) SELECT id, ? FROM person WHERE id > ? AND last_import = ?",
                    now,
                    lastBefore,
                    importId);
        });
    }
}
