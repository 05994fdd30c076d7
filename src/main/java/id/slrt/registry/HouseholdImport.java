package id.slrt.registry;

import id.slrt.shared.AppClock;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes many households in batches, all or none. The data are taken as they are: whoever delivers them checks them. */
@Singleton
class HouseholdImport {
    private static final int BATCH = 500;
    private static final String HOUSEHOLD =
            "INSERT INTO household (family_card_no, address, hamlet, rt, rw, village, decile) VALUES (?,?,?,?,?,?,?)";
    private static final String PERSON = """
            INSERT INTO person (nik, no_nik_reason, name, birth_place, birth_date, sex, household_id, relation,
                mother_name, village, pkh, bpnt, pbi, kip, origin, warnings, created_at)
            VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)""";

    private final JdbcOperations jdbc;
    private final AppClock clock;

    HouseholdImport(JdbcOperations jdbc, AppClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void write(Stream<NewHousehold> households) {
        households
                .gather(Gatherers.windowFixed(BATCH))
                .forEach(batch -> jdbc.execute(connection -> {
                    writeBatch(connection, batch);
                    return null;
                }));
    }

    private void writeBatch(Connection connection, List<NewHousehold> households) throws SQLException {
        List<Long> householdIds = insert(connection, HOUSEHOLD, households, HouseholdImport::set);
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < households.size(); i++) {
            for (NewMember member : households.get(i).members()) {
                seats.add(new Seat(households.get(i), householdIds.get(i), member));
            }
        }
        Timestamp now = Timestamp.from(clock.instant());
        List<Long> personIds = insert(connection, PERSON, seats, (row, seat) -> set(row, seat, now));
        insert(connection, "INSERT INTO person_change (person_id, at) VALUES (?,?)", personIds, (row, id) -> {
            row.setLong(1, id);
            row.setTimestamp(2, now);
        });
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < seats.size(); i++) {
            for (String category : seats.get(i).member().ppks()) {
                marks.add(new Mark(personIds.get(i), category));
            }
        }
        insert(connection, "INSERT INTO person_ppks (person_id, category) VALUES (?,?)", marks, (row, mark) -> {
            row.setLong(1, mark.personId());
            row.setString(2, mark.category());
        });
    }

    private record Seat(NewHousehold household, long householdId, NewMember member) {}

    private record Mark(long personId, String category) {}

    private interface Setter<T> {
        void set(PreparedStatement row, T item) throws SQLException;
    }

    private static <T> List<Long> insert(Connection connection, String sql, List<T> items, Setter<T> setter)
            throws SQLException {
        List<Long> ids = new ArrayList<>(items.size());
        if (items.isEmpty()) {
            return ids;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            for (T item : items) {
                setter.set(statement, item);
                statement.addBatch();
            }
            statement.executeBatch();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                while (keys.next()) {
                    ids.add(keys.getLong(1));
                }
            }
        }
        return ids;
    }

    private static void set(PreparedStatement row, NewHousehold household) throws SQLException {
        row.setString(1, household.familyCardNo());
        row.setString(2, household.address());
        row.setString(3, household.hamlet());
        row.setString(4, household.rt());
        row.setString(5, household.rw());
        row.setString(6, household.villageCode());
        row.setObject(7, household.decile(), Types.TINYINT);
    }

    private static void set(PreparedStatement row, Seat seat, Timestamp now) throws SQLException {
        NewMember member = seat.member();
        row.setString(1, member.nik());
        row.setString(2, member.nik() == null ? "other" : null);
        row.setString(3, member.name());
        row.setString(4, member.birthPlace());
        row.setObject(5, member.birthDate(), Types.DATE);
        row.setString(6, member.sex());
        row.setLong(7, seat.householdId());
        row.setString(8, member.relation());
        row.setString(9, member.motherName());
        row.setString(10, seat.household().villageCode());
        row.setBoolean(11, seat.household().pkh());
        row.setBoolean(12, seat.household().bpnt());
        row.setBoolean(13, member.pbi());
        row.setBoolean(14, member.kip());
        row.setString(15, "import");
        row.setString(
                16,
                warnings(
                        member.nik(),
                        member.birthDate(),
                        member.sex(),
                        seat.household().villageCode()));
        row.setTimestamp(17, now);
    }

    private static @Nullable String warnings(
            @Nullable String nik, @Nullable LocalDate birthDate, String sex, String village) {
        List<String> found = nik == null ? List.of() : new Nik(nik).disagreements(birthDate, sex, village);
        return found.isEmpty() ? null : String.join(",", found);
    }
}
