package id.slrt.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of all features somebody has to see to, on the pages of those who can and in the log at start. */
@Singleton
public class Reminders {
    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    /** What is said weeks before may be a few minutes old, and is on pages that are opened all day. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final List<Reminder> reminders;
    private final Text text;
    private final AppClock clock;
    private final Cache<LocalDate, List<Reminder.Line>> lines =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(2).build();

    Reminders(List<Reminder> reminders, Text text, AppClock clock) {
        this.reminders = reminders;
        this.text = text;
        this.clock = clock;
    }

    public List<Reminder.Line> all() {
        return lines.get(
                clock.today(),
                _ -> reminders.stream().flatMap(one -> one.lines().stream()).toList());
    }

    @EventListener
    void start(ServerStartupEvent event) {
        all().forEach(line -> LOG.warn(text.of(Text.EN, line.key(), line.args().toArray())));
    }
}
