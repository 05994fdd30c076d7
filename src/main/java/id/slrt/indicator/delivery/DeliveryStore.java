package id.slrt.indicator.delivery;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts and reads deliveries: one statement for each question, whatever the filter. Inside a transaction. */
@Singleton
public class DeliveryStore {
    /** Services given, the distinct people who got them and their distinct households. */
    public record Count(long deliveries, long people, long households) {}

    private interface Reading<T> {
        T row(ResultSet row) throws SQLException;
    }

    private final JdbcOperations jdbc;

    DeliveryStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    public Count count(DeliveryFilter filter) {
        return read(
                        "SELECT COUNT(*), COUNT(DISTINCT counts_as),"
                                + " COUNT(DISTINCT COALESCE(counts_household, -counts_as)) FROM delivery WHERE "
                                + filter.where(),
                        filter,
                        row -> new Count(row.getLong(1), row.getLong(2), row.getLong(3)))
                .getFirst();
    }

    public Optional<Delivery> find(long id) {
        return read("SELECT * FROM delivery WHERE id = ?", List.of(id), DeliveryStore::delivery).stream()
                .findFirst();
    }

    /** One that no longer counts. */
    public Optional<TakenBack> takenBack(long id) {
        return read("SELECT * FROM delivery_taken_back WHERE id = ?", List.of(id), DeliveryStore::takenBack).stream()
                .findFirst();
    }

    /** Everything that counts under the same people or households as these. */
    public List<Delivery> ofSame(List<Delivery> some) {
        List<Object> people =
                some.stream().<Object>map(Delivery::countsAs).distinct().toList();
        List<Object> households = some.stream()
                .<Object>mapMulti((delivery, found) -> {
                    if (delivery.countsHousehold() != null) {
                        found.accept(delivery.countsHousehold());
                    }
                })
                .distinct()
                .toList();
        String sql = "SELECT * FROM delivery WHERE counts_as IN (" + marks(people) + ")";
        return households.isEmpty()
                ? read(sql, people, DeliveryStore::delivery)
                : read(
                        sql + " UNION SELECT * FROM delivery WHERE counts_household IN (" + marks(households) + ")",
                        Stream.concat(people.stream(), households.stream()).toList(),
                        DeliveryStore::delivery);
    }

    private static String marks(List<Object> values) {
        return String.join(",", Collections.nCopies(values.size(), "?"));
    }

    private <T> List<T> read(String sql, DeliveryFilter filter, Reading<T> reading) {
        return read(sql, filter.values(), reading);
    }

    private <T> List<T> read(String sql, List<Object> values, Reading<T> reading) {
        return jdbc.prepareStatement(sql, statement -> {
            set(statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(reading.row(found));
                }
            }
            return rows;
        });
    }

    private static void set(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static TakenBack takenBack(ResultSet row) throws SQLException {
        String village = row.getString("village");
        Delivery delivery = new Delivery(
                row.getLong("id"),
                row.getLong("need_id"),
                row.getLong("case_id"),
                row.getObject("referral_id", Long.class),
                row.getLong("person_id"),
                row.getLong("person_id"),
                row.getString("service"),
                row.getString("agency"),
                false,
                village,
                DeliveryFilter.subdistrict(village),
                row.getObject("delivered_on", LocalDate.class),
                null,
                null,
                "",
                null,
                false);
        return new TakenBack(delivery, row.getTimestamp("taken_back_at").toInstant(), row.getString("reason"));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getLong("need_id"),
                row.getLong("case_id"),
                row.getObject("referral_id", Long.class),
                row.getLong("person_id"),
                row.getLong("counts_as"),
                row.getString("service"),
                row.getString("agency"),
                row.getBoolean("by_host"),
                row.getString("village"),
                row.getString("subdistrict"),
                row.getObject("delivered_on", LocalDate.class),
                row.getObject("household_id", Long.class),
                row.getObject("counts_household", Long.class),
                row.getString("ppks"),
                instant(row.getTimestamp("recorded_at")),
                row.getBoolean("served_before"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
