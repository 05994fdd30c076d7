package id.slrt.shared;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of all features somebody has to see to, on the pages of those who can and in the log at start. */
@Singleton
public class Reminders {
    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private final List<Reminder> reminders;
    private final Text text;

    Reminders(List<Reminder> reminders, Text text) {
        this.reminders = reminders;
        this.text = text;
    }

    public List<Reminder.Line> all() {
        return reminders.stream().flatMap(one -> one.lines().stream()).toList();
    }

    @EventListener
    void start(ServerStartupEvent event) {
        all().forEach(line -> LOG.warn(text.of(Text.EN, line.key(), line.args().toArray())));
    }
}
