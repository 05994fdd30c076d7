package id.slrt.notification.provider;

import id.slrt.notification.Way;
import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/** The Twilio account ({@code slrt.twilio}, from the TWILIO_ variables); what is not given is empty. */
@ConfigurationProperties("slrt.twilio")
public record TwilioSettings(
        @NotNull String accountSid,
        @NotNull String authToken,
        @NotNull String from,
        @NotNull String whatsappFrom,
        @NotNull String messagingServiceSid,
        @NotNull String apiUrl,
        @NotNull Duration timeout) {

    /** Whether messages go out at all; without credentials they stay on the on-screen phone. */
    public boolean isGiven() {
        return !accountSid.isBlank() && !authToken.isBlank();
    }

    String from(Way way) {
        return way == Way.WHATSAPP && !whatsappFrom.isBlank() ? whatsappFrom : from;
    }
}
