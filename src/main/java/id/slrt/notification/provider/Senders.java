package id.slrt.notification.provider;

import id.slrt.notification.Message;
import id.slrt.notification.Way;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Which way messages go: out through Twilio when there are credentials, else to the on-screen phone. */
@Singleton
public class Senders {
    static final String STATUS_PATH = "/hooks/twilio/status";
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final Sender phones;
    private final SmtpSender mail;
    private final OnScreenPhone screen;
    private final Duration patience;

    Senders(
            TwilioSettings settings,
            SmtpSender mail,
            OnScreenPhone screen,
            @Value("${slrt.public-url}") String publicUrl) {
        if (settings.isGiven()
                && settings.from().isBlank()
                && settings.messagingServiceSid().isBlank()) {
            throw new ConfigurationException(
                    "TWILIO_FROM or TWILIO_MESSAGING_SERVICE_SID must be set when TWILIO_ACCOUNT_SID is");
        }
        this.mail = mail;
        this.screen = screen;
        this.phones =
                settings.isGiven() ? new TwilioSender(settings, publicUrl + STATUS_PATH, settings.timeout()) : screen;
        // a look-up and a hand-over, each of which may take its time-out
        this.patience = settings.timeout()
                .multipliedBy(2)
                .plus(settings.timeout().compareTo(MARGIN) < 0 ? settings.timeout() : MARGIN);
    }

    /** What brings this message to its recipient. */
    public Sender of(Message message) {
        return message.channel() == Way.EMAIL ? mail : phones;
    }

    /** Whether messages to phones leave the house. */
    public boolean ringPhones() {
        return phones.ringsAPhone();
    }

    /** What one message may take at most. */
    public Duration patience() {
        return patience;
    }

    public OnScreenPhone screen() {
        return screen;
    }
}
