package id.slrt.notification.provider;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.NotNull;

/** The Twilio account ({@code slrt.twilio}, from the TWILIO_ variables); what is not given is empty. */
@ConfigurationProperties("slrt.twilio")
public record TwilioSettings(
        @NotNull String accountSid,
        @NotNull String authToken,
        @NotNull String from,
        @NotNull String messagingServiceSid,
        @NotNull String apiUrl) {

    /** Whether messages go out at all; without credentials they stay on the on-screen phone. */
    public boolean isGiven() {
        return !accountSid.isBlank() && !authToken.isBlank();
    }
}
