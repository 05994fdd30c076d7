package id.slrt.notification.manners;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.slrt.shared.AppClock;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** What the messages of a month cost, summed anew every few seconds: a stop may come those seconds late. */
@Singleton
public class Spend {
    /** From here on the administrator is warned. */
    public static final int WARNING_PERCENT = 80;

    private final MessageSettings settings;
    private final AppClock clock;
    private final LoadingCache<LocalDate, Long> months;

    Spend(Rows rows, MessageSettings settings, AppClock clock) {
        this.settings = settings;
        this.clock = clock;
        this.months = Caffeine.newBuilder()
                .maximumSize(4)
                .expireAfterWrite(Duration.ofSeconds(5))
                .build(month -> rows.between(AppClock.start(month), AppClock.start(month.plusMonths(1))));
    }

    /** Rupiah since the first of this month. */
    public long thisMonth() {
        return months.get(clock.today().withDayOfMonth(1));
    }

    public boolean exhausted() {
        return settings.budget() > 0 && thisMonth() >= settings.budget();
    }

    public boolean nearlyExhausted() {
        return settings.budget() > 0 && thisMonth() * 100 >= settings.budget() * WARNING_PERCENT;
    }

    public int price(boolean whatsapp, int parts) {
        return whatsapp ? settings.whatsappPrice() : parts * settings.smsPrice();
    }

    /** Counts anew at the next question. */
    public void forget() {
        months.invalidateAll();
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<MessageSettings.Row, String> {
        @Query("SELECT COALESCE(SUM(cost), 0) FROM message WHERE sent_at >= :from AND sent_at < :to")
        long between(Instant from, Instant to);
    }
}
