package id.slrt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.intake.CaseFile;
import id.slrt.notification.provider.Answer;
import id.slrt.support.Api;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class ReceiptsTest extends TwilioTest {
    private static final String HOOK = "http://127.0.0.1:8080/hooks/twilio/status";

    @Inject
    Api api;

    @Inject
    Outbox outbox;

    @Inject
    Receipts receipts;

    @Inject
    Deliveries deliveries;

    @Inject
    Applicants applicants;

    @Inject
    NotificationRepositories.Messages messages;

    @ParameterizedTest
    @CsvSource({
        "sent, SENT",
        "queued sending sent delivered, DELIVERED",
        "delivered sent, DELIVERED",
        "delivered delivered sent sent queued, DELIVERED",
        "sent undelivered sent, UNDELIVERED",
        "undelivered sent, UNDELIVERED",
        "failed sent, FAILED",
        "undelivered delivered, DELIVERED",
        "delivered undelivered, DELIVERED",
        "read, DELIVERED",
        "accepted somethingnew, SENT",
    })
    void receiptsCountInAnyOrderAndRepetition(String order, MessageState end) {
        CaseFile file = sent();
        for (String status : order.split(" ")) {
            assertThat(post(receipt(file, status)).statusCode()).isEqualTo(204);
        }
        assertThat(message(file).state()).isEqualTo(end);
        assertThat(message(file).deliveredAt() != null).isEqualTo(end == MessageState.DELIVERED);
    }

    @Test
    void whyItDidNotArriveIsKept() {
        CaseFile file = sent();
        Map<String, String> form = receipt(file, "undelivered");
        form.put("ErrorCode", "30003");
        post(form);
        assertThat(message(file).reason()).isEqualTo("unreachable");
    }

    @Test
    void aReceiptThatIsFasterThanTheAnswerIsNotLost() {
        CaseFile file = applicants.opens("KIS-PBI");
        String sid = "SMfast" + file.file().key();
        receipts.arrived(sid, "delivered", null, null);
        deliveries.record(message(file), new Answer.Accepted(sid), message(file).createdAt());
        receipts.apply(sid);
        assertThat(message(file).state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void whatTwilioDidNotSignIsRefused() {
        CaseFile file = sent();
        Map<String, String> form = receipt(file, "delivered");
        String signature = sign(form);
        assertThat(post(form, null).statusCode()).isEqualTo(403);
        assertThat(post(form, "").statusCode()).isEqualTo(403);
        HttpResponse<String> other = post(receipt(file, "undelivered"), signature);
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(message(file).state()).isEqualTo(MessageState.SENT);
        assertThat(post(form, signature).statusCode()).isEqualTo(204);
    }

    @Test
    void aReceiptForNoMessageOfOursDoesNothing() {
        assertThat(post(new TreeMap<>(Map.of("MessageSid", "SMunknown", "MessageStatus", "delivered")))
                        .statusCode())
                .isEqualTo(204);
        assertThat(post(new TreeMap<>(Map.of("AccountSid", "AC1"))).statusCode())
                .isEqualTo(422);
    }

    private CaseFile sent() {
        CaseFile file = applicants.opens("KIS-PBI");
        while (outbox.work() > 0) {
            // until nothing is due
        }
        return file;
    }

    private Map<String, String> receipt(CaseFile file, String status) {
        Message message = message(file);
        return new TreeMap<>(Map.of(
                "AccountSid",
                TwilioStandIn.ACCOUNT,
                "MessageSid",
                Objects.requireNonNull(message.providerSid()),
                "SmsSid",
                Objects.requireNonNull(message.providerSid()),
                "MessageStatus",
                status,
                "SmsStatus",
                status,
                "To",
                Objects.requireNonNull(message.recipient()),
                "From",
                OUR_NUMBER,
                "ApiVersion",
                "2010-04-01"));
    }

    private Message message(CaseFile file) {
        return messages.findByCaseIdOrderById(file.file().key()).getFirst();
    }

    private HttpResponse<String> post(Map<String, String> form) {
        return post(form, sign(form));
    }

    private HttpResponse<String> post(Map<String, String> form, String signature) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = api.request("/hooks/twilio/status")
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return api.send(signature == null ? request : request.header("X-Twilio-Signature", signature));
    }

    /** By Twilio's documentation: HMAC-SHA1 over the address and every parameter in the order of names. */
    private static String sign(Map<String, String> form) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TwilioStandIn.TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            String signed = HOOK
                    + new TreeMap<>(form)
                            .entrySet().stream()
                                    .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                                    .collect(Collectors.joining());
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
