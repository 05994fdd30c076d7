package id.slrt.notification;

import id.slrt.support.Api;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Calls our webhooks as Twilio does, signed. */
@Singleton
class TwilioHooks {
    private static final String PUBLIC = "http://127.0.0.1:8080";
    private static final AtomicInteger SIDS = new AtomicInteger();

    private final Api api;

    TwilioHooks(Api api) {
        this.api = api;
    }

    static String newSid() {
        return "SMin%08d".formatted(SIDS.incrementAndGet());
    }

    /** Somebody writes to our number; the answer's text, empty when there is none. */
    String writes(String from, String text) {
        return text(post("/hooks/twilio/inbound", inbound(newSid(), from, text)).body());
    }

    static Map<String, String> inbound(String sid, String from, String text) {
        return new TreeMap<>(Map.of(
                "AccountSid",
                TwilioStandIn.ACCOUNT,
                "MessageSid",
                sid,
                "SmsMessageSid",
                sid,
                "From",
                from,
                "To",
                TwilioTest.OUR_NUMBER,
                "Body",
                text,
                "NumMedia",
                "0",
                "NumSegments",
                "1",
                "ApiVersion",
                "2010-04-01"));
    }

    static String text(String twiml) {
        return twiml.contains("<Message>") ? twiml.replaceAll("(?s).*<Message>(.*)</Message>.*", "$1") : "";
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return post(path, form, sign(PUBLIC + path, form));
    }

    HttpResponse<String> post(String path, Map<String, String> form, String signature) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = api.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return api.send(signature == null ? request : request.header("X-Twilio-Signature", signature));
    }

    /** By Twilio's documentation: HMAC-SHA1 over the address and every parameter in the order of names. */
    static String sign(String address, Map<String, String> form) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TwilioStandIn.TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            String signed = address
                    + new TreeMap<>(form)
                            .entrySet().stream()
                                    .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                                    .collect(Collectors.joining());
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
