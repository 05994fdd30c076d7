package id.slrt.notification.operation;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.notification.TestMessages;
import id.slrt.notification.Way;
import id.slrt.notification.manners.MessageSettings;
import id.slrt.shared.Bounds;
import id.slrt.shared.Inputs;
import id.slrt.shared.Phones;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an operator can do about the messages; each deed is recorded. */
@Singleton
public class MessageOffice {
    private static final Map<String, Bounds> RUPIAH = Map.of(
            "budget", Bounds.whole(0, 10_000_000_000L),
            "price_sms", Bounds.whole(0, 1_000_000),
            "price_whatsapp", Bounds.whole(0, 1_000_000));

    private final MessageSettings settings;
    private final TestMessages messages;
    private final District district;
    private final Audit audit;

    MessageOffice(MessageSettings settings, TestMessages messages, District district, Audit audit) {
        this.settings = settings;
        this.messages = messages;
        this.district = district;
        this.audit = audit;
    }

    @Transactional
    public void pause(boolean paused, Viewer viewer) {
        settings.set("paused", String.valueOf(paused));
        audit.record(viewer, paused ? "messages_paused" : "messages_resumed", "messages", null, null);
    }

    /**
     * Ends the pause that a restored copy begins with.
     *
     * @param drop whether what was waiting when the backup was made is given up: the office it was made of has most likely
     *     sent it since
     * @return how many messages were given up
     */
    @Transactional
    public int resumeCopy(boolean drop, Viewer viewer) {
        Instant moment = settings.restored();
        int dropped = drop && moment != null ? messages.giveUp(moment) : 0;
        audit.record(viewer, drop ? "messages_given_up" : "messages_kept", "messages", null, null);
        settings.set("restored", "");
        pause(false, viewer);
        return dropped;
    }

    /** Lets what waits for an operator be tried now; the answer is how many. */
    @Transactional
    public int tryAgain(Viewer viewer) {
        audit.record(viewer, "messages_tried_again", "messages", null, null);
        return messages.tryTechnicalAgain();
    }

    /** Sends a test to one's own phone. */
    @Transactional
    public void test(@Nullable String number, @Nullable String channel, Viewer viewer) {
        Inputs inputs = new Inputs();
        String given = inputs.required("number", number, 30);
        String phone = Phones.mobile(inputs, "number", given);
        Way way = inputs.word("channel", Way.class, channel);
        if (way == Way.EMAIL) {
            inputs.reject("channel", "unknown_word", "sms, whatsapp");
        }
        inputs.orThrow();
        messages.write(Objects.requireNonNull(phone), Objects.requireNonNull(way));
        audit.record(viewer, "message_tested", "messages", null, null);
    }

    /** Budget, prices and emergencies, all or none. */
    @Transactional
    public void set(Map<String, String> form, Viewer viewer) {
        Inputs inputs = new Inputs();
        Map<String, String> rupiah = new LinkedHashMap<>();
        RUPIAH.forEach((name, bounds) -> {
            String typed = inputs.required(name, form.get(name), 20);
            BigDecimal amount = inputs.decimal(name, typed, bounds);
            rupiah.put(name, amount == null ? "" : amount.toBigIntegerExact().toString());
        });
        String services = Objects.requireNonNullElse(form.get("emergencies"), "");
        List<String> codes = Arrays.stream(services.split("[,\\s]+"))
                .filter(code -> !code.isBlank())
                .toList();
        codes.stream()
                .filter(code -> district.service(code).isEmpty())
                .forEach(code -> inputs.reject("emergencies", "no_service", code));
        String emergencies = String.join(",", codes);
        if (emergencies.length() > MessageSettings.LONGEST) {
            inputs.reject("emergencies", "too_long", MessageSettings.LONGEST);
        }
        inputs.orThrow();
        rupiah.forEach(settings::set);
        settings.set("emergencies", emergencies);
        audit.record(viewer, "messages_set", "messages", null, null);
    }
}
