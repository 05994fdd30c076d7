package id.slrt.notification.manners;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How a number is treated ({@code slrt.messages}); an operator may change it.
 *
 * @param quiet {@code 20:00-07:00}; blank for no quiet hours
 * @param perDay messages to a number in a day; 0 for any number
 * @param sameText within this time the same text goes to a number once
 * @param gather one message of a case in this time; what happens meanwhile is told in the next
 */
@ConfigurationProperties("slrt.messages")
public record Manners(
        @NotNull String quiet,
        int perDay,
        @NotNull Duration sameText,
        @NotNull Duration gather) {

    public QuietHours quietHours() {
        return QuietHours.parse(quiet);
    }
}
