package id.slrt.notification.provider;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;

/** Which way messages go: out through Twilio when there are credentials, else to the on-screen phone. */
@Singleton
public class Senders {
    static final String STATUS_PATH = "/hooks/twilio/status";

    private final Sender sender;
    private final OnScreenPhone screen;

    Senders(TwilioSettings settings, OnScreenPhone screen, @Value("${slrt.public-url}") String publicUrl) {
        if (settings.isGiven()
                && settings.from().isBlank()
                && settings.messagingServiceSid().isBlank()) {
            throw new ConfigurationException(
                    "TWILIO_FROM or TWILIO_MESSAGING_SERVICE_SID must be set when TWILIO_ACCOUNT_SID is");
        }
        this.screen = screen;
        this.sender =
                settings.isGiven() ? new TwilioSender(settings, publicUrl + STATUS_PATH, TwilioHttp.TIMEOUT) : screen;
    }

    public Sender configured() {
        return sender;
    }

    public OnScreenPhone screen() {
        return screen;
    }
}
