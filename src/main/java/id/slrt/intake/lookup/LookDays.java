package id.slrt.intake.lookup;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.intake.lookup.LookRuns.Household;
import id.slrt.intake.lookup.LookRuns.Opened;
import id.slrt.shared.AppClock;
import id.slrt.shared.OfficeZone;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks at people and households, judged: who opens many without serving anybody, or goes through numbers. Three
 * statements for any period; the trail is read through the views that access and the registry declare.
 */
@Singleton
public class LookDays {
    static final int NIK_RUN = 3;
    static final int HOUSEHOLD_RUN = 5;
    static final int WITHOUT_CASE = 10;
    /** So many searches in a day, and so many for each person opened, are no work at a desk. */
    static final int SEARCHED = 100;

    static final int SEARCHED_EACH = 10;

    /** Replaced when it is known which zone the office is in. */
    private static final String DAY = "{day}";

    private static final String HELPED = """
            c.opened_at <= d.last_at + INTERVAL 1 DAY AND (c.closed_at IS NULL OR c.closed_at >= d.first_at - INTERVAL 1 DAY)""";
    /** Looks whose people somebody else chose: a case's, a referral's, a proposed pair's. */
    private static final String GIVEN = """
            CASE WHEN l.reason LIKE 'case %' OR l.reason LIKE 'referral %' OR l.reason = 'duplicate' THEN 1 ELSE 0 END""";

    private static final String LOOKS = """
            SELECT d.username, d.day, d.person_id, d.household_id, d.nik, d.for_case
                OR EXISTS (SELECT 1 FROM case_person p JOIN service_case c ON c.id = p.case_id
                    WHERE p.person_id = d.person_id AND %1$s)
                OR EXISTS (SELECT 1 FROM v_person_kin m JOIN case_person p ON p.person_id = m.person_id
                    JOIN service_case c ON c.id = p.case_id WHERE m.household_id = d.household_id AND %1$s)
            FROM (
                SELECT l.username, %2$s AS day, l.person_id, k.household_id, k.nik, MIN(l.at) AS first_at, MAX(l.at) AS last_at,
                    MAX(%3$s) AS for_case
                FROM v_person_look l LEFT JOIN v_person_kin k ON k.person_id = l.person_id
                WHERE l.at >= ? AND l.at < ?
                GROUP BY l.username, day, l.person_id, k.household_id, k.nik
            ) d""".formatted(HELPED, DAY, GIVEN);
    private static final String HOUSEHOLDS = """
            SELECT d.username, d.day, d.household_id, d.for_case
                OR EXISTS (SELECT 1 FROM v_person_kin m JOIN case_person p ON p.person_id = m.person_id
                    JOIN service_case c ON c.id = p.case_id WHERE m.household_id = d.household_id AND %1$s)
            FROM (
                SELECT l.username, %2$s AS day, l.household_id, MIN(l.at) AS first_at, MAX(l.at) AS last_at,
                    MAX(%3$s) AS for_case
                FROM v_household_look l WHERE l.at >= ? AND l.at < ?
                GROUP BY l.username, day, l.household_id
            ) d""".formatted(HELPED, DAY, GIVEN);
    private static final String SEARCHES = """
            SELECT l.username, %s AS day, SUM(l.begun), SUM(l.shown) FROM v_registry_search l
            WHERE l.at >= ? AND l.at < ? GROUP BY l.username, day""".formatted(DAY);

    private final JdbcOperations jdbc;
    private final Audit audit;

    LookDays(JdbcOperations jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    private record Key(String username, LocalDate day) {}

    private record Searched(int times, int shown) {
        static final Searched NOT = new Searched(0, 0);
    }

    private interface Reading {
        void row(Key key, ResultSet row) throws SQLException;
    }

    /** Each user and day of a period, both ends included; the most striking first, then the newest. */
    @Transactional
    public List<LookDay> of(LocalDate from, LocalDate to, Viewer viewer) {
        audit.record(viewer, "list_viewed", "list", "lookups", from + "/" + to);
        Map<Key, List<Opened>> opened = new HashMap<>();
        read(
                LOOKS,
                from,
                to,
                (key, row) -> opened.computeIfAbsent(key, _ -> new ArrayList<>())
                        .add(new Opened(
                                row.getLong(3), row.getObject(4, Long.class), row.getString(5), row.getBoolean(6))));
        Map<Key, List<Household>> households = new HashMap<>();
        read(
                HOUSEHOLDS,
                from,
                to,
                (key, row) -> households
                        .computeIfAbsent(key, _ -> new ArrayList<>())
                        .add(new Household(row.getLong(3), row.getBoolean(4))));
        Map<Key, Searched> searches = new HashMap<>();
        read(SEARCHES, from, to, (key, row) -> searches.put(key, new Searched(row.getInt(3), row.getInt(4))));
        return Stream.of(opened.keySet(), households.keySet(), searches.keySet())
                .flatMap(Set::stream)
                .distinct()
                .map(day -> judge(
                        day,
                        opened.getOrDefault(day, List.of()),
                        households.getOrDefault(day, List.of()),
                        searches.getOrDefault(day, Searched.NOT)))
                .sorted(Comparator.comparingInt(LookDay::weight)
                        .reversed()
                        .thenComparing(LookDay::day, Comparator.reverseOrder())
                        .thenComparing(LookDay::username))
                .toList();
    }

    private static LookDay judge(Key key, List<Opened> people, List<Household> families, Searched searched) {
        int niks = LookRuns.niks(people);
        int households = Math.max(LookRuns.households(people), LookRuns.ofNumbers(families));
        int alone = LookRuns.notAmong(families, people).size();
        int without = (int) people.stream().filter(one -> !one.served()).count()
                + (int) LookRuns.notAmong(families, people).stream()
                        .filter(family -> !family.served())
                        .count();
        List<LookDay.Sign> signs = new ArrayList<>();
        if (niks >= NIK_RUN) {
            signs.add(LookDay.Sign.NIK_RUN);
        }
        if (households >= HOUSEHOLD_RUN) {
            signs.add(LookDay.Sign.HOUSEHOLD_RUN);
        }
        if (without >= WITHOUT_CASE && 2 * without >= people.size() + alone) {
            signs.add(LookDay.Sign.NO_CASE);
        }
        if (searched.times() >= SEARCHED && searched.times() >= SEARCHED_EACH * (people.size() + alone)) {
            signs.add(LookDay.Sign.SEARCHES);
        }
        return new LookDay(
                key.username(),
                key.day(),
                people.size() + alone,
                without,
                niks,
                households,
                searched.times(),
                searched.shown(),
                signs);
    }

    private void read(String sql, LocalDate from, LocalDate to, Reading reading) {
        jdbc.execute(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement(sql.replace(DAY, "DATE(" + OfficeZone.local("l.at") + ")"))) {
                statement.setTimestamp(1, Timestamp.from(AppClock.start(from)));
                statement.setTimestamp(2, Timestamp.from(AppClock.start(to.plusDays(1))));
                ResultSet row = statement.executeQuery();
                while (row.next()) {
                    reading.row(new Key(row.getString(1), row.getObject(2, LocalDate.class)), row);
                }
                return null;
            }
        });
    }
}
