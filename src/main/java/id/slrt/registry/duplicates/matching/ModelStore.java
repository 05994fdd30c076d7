package id.slrt.registry.duplicates.matching;

import id.slrt.registry.duplicates.Sql;
import id.slrt.registry.linkage.Field;
import id.slrt.registry.linkage.Learned;
import id.slrt.registry.linkage.Model;
import id.slrt.shared.AppClock;
import id.slrt.shared.Json;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Keeps what was learned from everybody, so that one person can be compared without reading everybody. Before the first
 * time, estimates from an invented district of 100,000 stand in; rare values then count as common ones.
 */
@Singleton
@SerdeImport(Learned.class)
class ModelStore {
    private static final Learned ESTIMATE = new Learned(
            1e-7,
            100_000,
            List.of(
                    List.of(0.45, 0.25, 0.24, 0.04, 0.015, 0.005),
                    List.of(0.01, 0.5, 0.1, 0.389, 0.001),
                    List.of(0.8, 0.02, 0.11, 0.06, 0.01),
                    List.of(0.988, 0.012),
                    List.of(0.28, 0.58, 0.02, 0.12),
                    List.of(0.55, 0.1, 0.25, 0.03, 0.07)),
            List.of(
                    List.of(0.0006, 0.00007, 0.0004, 0.001, 0.027, 0.97093),
                    List.of(0.0000005, 0.00003, 0.00004, 0.9999195, 0.00001),
                    List.of(0.00005, 0.00003, 0.0022, 0.0003, 0.99742),
                    List.of(0.506, 0.494),
                    List.of(0.00003, 0.0021, 0.038, 0.95987),
                    List.of(0.0066, 0.003, 0.00002, 0.0025, 0.98788)));

    private final Sql sql;
    private final Json json;
    private final AppClock clock;

    ModelStore(Sql sql, Json json, AppClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    private record Value(int field, String value) {
        byte[] bytes() {
            return value.getBytes(StandardCharsets.UTF_8);
        }
    }

    void save(Learned learned, List<Subject> people) {
        sql.update("DELETE FROM linkage_value");
        sql.update("DELETE FROM linkage_model");
        sql.update(
                "INSERT INTO linkage_model (id, learned_at, learned) VALUES (1, ?, ?)",
                clock.instant(),
                json.write(learned));
        Map<Value, Integer> counts = new HashMap<>();
        List<Field<Subject>> fields = PeopleLinkage.fields();
        for (Subject one : people) {
            for (int i = 0; i < fields.size(); i++) {
                for (String value : fields.get(i).values().of(one)) {
                    counts.merge(new Value(i, value), 1, Integer::sum);
                }
            }
        }
        sql.batch(
                "INSERT INTO linkage_value (field, value, people) VALUES (?,?,?)",
                counts.entrySet(),
                entry -> List.of(entry.getKey().field(), entry.getKey().bytes(), entry.getValue()));
    }

    static Model<Subject> estimate() {
        return Model.of(PeopleLinkage.fields(), ESTIMATE, (_, _) -> -1);
    }

    /** The model with how common the values of this person are. */
    Model<Subject> model(Subject one) {
        List<Field<Subject>> fields = PeopleLinkage.fields();
        Optional<Learned> learned = sql.one(
                "SELECT learned FROM linkage_model WHERE id = 1", row -> json.read(row.getString(1), Learned.class));
        // learned before a level was added: until everybody is compared again, estimates serve
        if (learned.isEmpty() || !fits(learned.get(), fields)) {
            return estimate();
        }
        List<Value> wanted = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            for (String value : fields.get(i).values().of(one)) {
                wanted.add(new Value(i, value));
            }
        }
        Map<Value, Integer> counts = counts(wanted);
        return Model.of(fields, learned.get(), (field, value) -> counts.getOrDefault(new Value(field, value), 0));
    }

    private static boolean fits(Learned learned, List<Field<Subject>> fields) {
        return IntStream.range(0, fields.size())
                .allMatch(i ->
                        learned.same().get(i).size() == fields.get(i).levels().size());
    }

    private Map<Value, Integer> counts(List<Value> wanted) {
        List<Object> values = new ArrayList<>();
        wanted.forEach(value -> values.addAll(Arrays.asList(value.field(), value.bytes())));
        String where = String.join(
                " OR ", wanted.stream().map(_ -> "field = ? AND value = ?").toList());
        Map<Value, Integer> counts = new HashMap<>();
        sql.list(
                "SELECT field, value, people FROM linkage_value WHERE " + where,
                row -> counts.put(
                        new Value(row.getInt(1), new String(row.getBytes(2), StandardCharsets.UTF_8)), row.getInt(3)),
                values);
        return counts;
    }
}
