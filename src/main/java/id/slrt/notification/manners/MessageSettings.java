package id.slrt.notification.manners;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the administrator sets while the program runs; every instance knows it within a second. */
@Singleton
public class MessageSettings {
    /** Of what is set under one name. */
    public static final int LONGEST = 500;

    private static final Map<String, String> DEFAULTS = Map.of(
            "paused", "false",
            "restored", "",
            "budget", "0",
            "price_sms", "450",
            "price_whatsapp", "600",
            "emergencies", "KEDARURATAN,BENCANA");

    private final Rows rows;
    private final LoadingCache<String, Map<String, String>> cache;

    MessageSettings(Rows rows) {
        this.rows = rows;
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(1))
                .build(_ -> rows.all().stream().collect(Collectors.toMap(Row::name, Row::text)));
    }

    /** Nothing is sent until an operator lets it go on. */
    public boolean paused() {
        return Boolean.parseBoolean(text("paused"));
    }

    /** The moment whose data this copy holds, from its restore until an operator has decided; null at all other times. */
    public @Nullable Instant restored() {
        String moment = text("restored");
        return moment.isEmpty() ? null : Instant.parse(moment);
    }

    /** Rupiah a month; 0 when there is no limit. */
    public long budget() {
        return Long.parseLong(text("budget"));
    }

    /** Rupiah for one part of an SMS. */
    public int smsPrice() {
        return Integer.parseInt(text("price_sms"));
    }

    /** Rupiah for one WhatsApp message. */
    public int whatsappPrice() {
        return Integer.parseInt(text("price_whatsapp"));
    }

    /** The services whose messages go at any hour. */
    public List<String> emergencies() {
        return List.of(text("emergencies").split(","));
    }

    public void set(String name, String text) {
        if (!DEFAULTS.containsKey(name)) {
            throw new IllegalArgumentException(name);
        }
        rows.put(name, text);
        cache.invalidateAll();
    }

    private String text(String name) {
        String set = cache.get("now").get(name);
        return set == null ? DEFAULTS.getOrDefault(name, "") : set;
    }

    @MappedEntity("message_setting")
    record Row(@Id String name, String text) {}

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<Row, String> {
        @Query("SELECT name, text FROM message_setting")
        List<Row> all();

        @Query(
                "INSERT INTO message_setting (name, text) VALUES (:name, :text) ON DUPLICATE KEY UPDATE text = VALUES(text)")
        void put(String name, String text);
    }
}
