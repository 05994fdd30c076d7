package id.slrt.notification.operation;

import id.slrt.notification.manners.MessageSettings;
import id.slrt.notification.manners.Spend;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** The outbox for Prometheus: {@code slrt_messages_*}. */
@Singleton
class OutboxMetrics implements MeterBinder {
    private final OutboxFigures figures;
    private final Spend spend;
    private final MessageSettings settings;

    OutboxMetrics(OutboxFigures figures, Spend spend, MessageSettings settings) {
        this.figures = figures;
        this.spend = spend;
        this.settings = settings;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("slrt.messages.waiting", figures, all -> all.queue().waiting())
                .description("messages that are still to be sent, those held for the morning among them")
                .register(registry);
        Gauge.builder("slrt.messages.due", figures, all -> all.queue().due())
                .description("messages that should have been sent by now")
                .register(registry);
        Gauge.builder("slrt.messages.oldest.seconds", figures, OutboxFigures::oldestSeconds)
                .description("how long the oldest due message has been waiting")
                .register(registry);
        Gauge.builder("slrt.messages.technical", figures, OutboxFigures::waitingForAnOperator)
                .description("messages that wait for an operator to mend something")
                .register(registry);
        Gauge.builder("slrt.messages.spend.rupiah", spend, Spend::thisMonth)
                .description("cost of the messages of this month")
                .register(registry);
        Gauge.builder("slrt.messages.budget.rupiah", settings, MessageSettings::budget)
                .description("what this month's messages may cost; 0: no limit")
                .register(registry);
        Gauge.builder("slrt.messages.paused", settings, now -> now.paused() ? 1 : 0)
                .description("1 while an operator has paused sending")
                .register(registry);
    }
}
