package id.slrt.notification.provider;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import id.slrt.intake.MessageChannel;
import id.slrt.notification.Message;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/** Sends through Twilio's message API; delivery is told later to {@link TwilioHook}. */
public final class TwilioSender implements Sender {
    private final TwilioRestClient client;
    private final TwilioSettings settings;
    private final URI statusCallback;

    public TwilioSender(TwilioSettings settings, String statusCallback, Duration timeout) {
        this.settings = settings;
        this.statusCallback = URI.create(statusCallback);
        this.client = new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
                .httpClient(new TwilioHttp(settings.apiUrl(), timeout))
                .build();
    }

    @Override
    public Answer send(Message message) {
        try {
            return new Answer.Accepted(creator(message)
                    .setStatusCallback(statusCallback)
                    .create(client)
                    .getSid());
        } catch (ApiException e) {
            return TwilioFailures.of(e.getCode(), e.getStatusCode(), said(e));
        } catch (TwilioHttp.NotConnected e) {
            return new Answer.Refused(Answer.Failure.TEMPORARY, null, "provider_away", said(e));
        } catch (TwilioException e) {
            return new Answer.Refused(Answer.Failure.UNANSWERED, null, "provider_away", said(e));
        }
    }

    private MessageCreator creator(Message message) {
        PhoneNumber to = number(message, Objects.requireNonNull(message.recipient()));
        return settings.messagingServiceSid().isBlank()
                ? com.twilio.rest.api.v2010.account.Message.creator(
                        to, number(message, settings.from()), message.text())
                : com.twilio.rest.api.v2010.account.Message.creator(to, settings.messagingServiceSid(), message.text());
    }

    private static PhoneNumber number(Message message, String number) {
        return new PhoneNumber(message.channel() == MessageChannel.WHATSAPP ? "whatsapp:" + number : number);
    }

    private static String said(TwilioException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }
}
