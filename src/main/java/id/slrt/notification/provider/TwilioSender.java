package id.slrt.notification.provider;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import id.slrt.notification.Message;
import id.slrt.notification.Way;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Sends through Twilio's message API; delivery is told later to {@link TwilioHook}. */
public final class TwilioSender implements Sender {
    /** How far Twilio's clock and ours may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private static final int LOOKED_AT = 50;

    private final TwilioRestClient client;
    private final TwilioSettings settings;
    private final String statusCallback;

    public TwilioSender(TwilioSettings settings, String statusCallback, Duration timeout) {
        this.settings = settings;
        this.statusCallback = statusCallback;
        this.client = new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
                .httpClient(new TwilioHttp(settings.apiUrl(), timeout))
                .build();
    }

    @Override
    public Answer send(Message message) {
        try {
            return new Answer.Accepted(creator(message).create(client).getSid());
        } catch (ApiException e) {
            return TwilioFailures.of(e.getCode(), e.getStatusCode(), said(e));
        } catch (TwilioHttp.TooManyRequests e) {
            return new Answer.Refused(
                    Answer.Failure.TEMPORARY, TwilioFailures.TOO_MANY, "provider_busy", said(e), e.retryAfter());
        } catch (TwilioHttp.NotConnected e) {
            return new Answer.Refused(Answer.Failure.TEMPORARY, null, "provider_away", said(e));
        } catch (TwilioException e) {
            return new Answer.Refused(Answer.Failure.UNANSWERED, null, "provider_away", said(e));
        }
    }

    /** The callback carries our number, so that a receipt tells which message it is for even when the answer was lost. */
    private MessageCreator creator(Message message) {
        PhoneNumber to = number(message, message.to());
        MessageCreator creator = settings.messagingServiceSid().isBlank()
                ? com.twilio.rest.api.v2010.account.Message.creator(
                        to, number(message, settings.from(message.channel())), message.text())
                : com.twilio.rest.api.v2010.account.Message.creator(to, settings.messagingServiceSid(), message.text());
        if (message.contentSid() != null) {
            creator.setBody(null);
            creator.setContentSid(message.contentSid());
            creator.setContentVariables(message.contentVariables());
        }
        return creator.setStatusCallback(URI.create(statusCallback + "?m=" + message.key()));
    }

    @Override
    public List<String> taken(Message message, Instant since) {
        try {
            var listed = com.twilio.rest.api.v2010.account.Message.reader()
                    .setTo(number(message, message.to()))
                    .setPageSize((long) LOOKED_AT)
                    .limit(LOOKED_AT)
                    .read(client);
            return StreamSupport.stream(listed.spliterator(), false)
                    .filter(theirs -> !String.valueOf(theirs.getDirection()).startsWith("inbound"))
                    .filter(theirs -> theirs.getDateCreated() != null
                            && !theirs.getDateCreated().toInstant().isBefore(since.minus(SKEW)))
                    .filter(theirs -> message.contentSid() != null || same(message.text(), theirs.getBody()))
                    .map(com.twilio.rest.api.v2010.account.Message::getSid)
                    .toList();
        } catch (TwilioException e) {
            throw new Unreachable(said(e));
        }
    }

    /** Twilio may put other characters for quotes and dashes, and a trial account's words before it. */
    private static boolean same(String ours, String theirs) {
        return letters(Objects.requireNonNullElse(theirs, "")).endsWith(letters(ours));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    @Override
    public Optional<Fate> fate(String sid) {
        try {
            var theirs = com.twilio.rest.api.v2010.account.Message.fetcher(sid).fetch(client);
            return Optional.of(new Fate(theirs.getStatus().toString(), theirs.getErrorCode()));
        } catch (TwilioException _) {
            return Optional.empty();
        }
    }

    private static PhoneNumber number(Message message, String number) {
        return new PhoneNumber(message.channel() == Way.WHATSAPP ? "whatsapp:" + number : number);
    }

    private static String said(TwilioException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }
}
