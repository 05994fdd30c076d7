package id.slrt.notification.provider;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.NotNull;

/**
 * The mail server for e-mail to agencies ({@code slrt.smtp}, from the SMTP_ variables); what is not given is empty.
 *
 * @param security {@code starttls}, {@code tls} or {@code none}
 */
@ConfigurationProperties("slrt.smtp")
public record SmtpSettings(
        @NotNull String host,
        int port,
        @NotNull String user,
        @NotNull String password,
        @NotNull String from,
        @NotNull String security) {

    /** Whether e-mail goes out at all. */
    public boolean isGiven() {
        return !host.isBlank() && !from.isBlank();
    }
}
