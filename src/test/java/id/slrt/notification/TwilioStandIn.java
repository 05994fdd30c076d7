package id.slrt.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Behaves as Twilio's message API does by its public documentation: POST of a form to
 * /2010-04-01/Accounts/{sid}/Messages.json with basic authentication, 201 with the message as JSON, errors as JSON with
 * Twilio's codes. What is answered to a number can be set; without that a message is taken.
 */
final class TwilioStandIn implements AutoCloseable {
    static final String ACCOUNT = "AC00000000000000000000000000000001";
    static final String TOKEN = "a-token-of-the-stand-in";

    /** How a request is answered. */
    sealed interface Behaviour {}

    record Takes() implements Behaviour {}

    record Refuses(int status, int code, String message) implements Behaviour {}

    /** An error page of a proxy: no JSON. */
    record Breaks(int status) implements Behaviour {}

    record TakesSlowly(long millis) implements Behaviour {}

    /** Takes the message and closes the connection instead of answering. */
    record TakesAndHangsUp() implements Behaviour {}

    static final Behaviour INVALID_NUMBER = new Refuses(400, 21211, "The 'To' number is not a valid phone number.");
    static final Behaviour OPTED_OUT = new Refuses(400, 21610, "Attempt to send to unsubscribed recipient");
    static final Behaviour TOO_MANY = new Refuses(429, 20429, "Too many requests");
    static final Behaviour SERVER_ERROR = new Refuses(500, 20500, "Internal server error");

    private final HttpServer server;
    private final Map<String, Queue<Behaviour>> behaviours = new ConcurrentHashMap<>();
    private final List<Map<String, String>> taken = new CopyOnWriteArrayList<>();
    private final AtomicLong sids = new AtomicLong(System.nanoTime());

    TwilioStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/2010-04-01/Accounts/", this::serve);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next requests for this number are answered so, one after the other; then as usual. */
    void answers(String number, Behaviour... next) {
        behaviours.computeIfAbsent(number, _ -> new ConcurrentLinkedQueue<>()).addAll(Arrays.asList(next));
    }

    /** The messages taken for a number (with its {@code whatsapp:} when it came so), as the form parameters. */
    List<Map<String, String>> takenFor(String number) {
        return taken.stream().filter(form -> number.equals(form.get("To"))).toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> form = form(body);
            if (!isAuthorized(exchange)) {
                error(exchange, new Refuses(401, 20003, "Authenticate"));
            } else if (!exchange.getRequestMethod().equals("POST")
                    || !exchange.getRequestURI()
                            .getPath()
                            .equals("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json")) {
                error(exchange, new Refuses(404, 20404, "The requested resource was not found"));
            } else if (!form.containsKey("To")) {
                error(exchange, new Refuses(400, 21604, "A 'To' phone number is required."));
            } else if (!form.containsKey("From") && !form.containsKey("MessagingServiceSid")) {
                error(exchange, new Refuses(400, 21603, "A 'From' phone number is required."));
            } else {
                Queue<Behaviour> next = behaviours.get(form.get("To"));
                Behaviour now = next == null ? null : next.poll();
                answer(exchange, form, now == null ? new Takes() : now);
            }
        }
    }

    private void answer(HttpExchange exchange, Map<String, String> form, Behaviour behaviour) throws IOException {
        switch (behaviour) {
            case Takes _ -> take(exchange, form);
            case Refuses refuses -> error(exchange, refuses);
            case Breaks breaks -> send(exchange, breaks.status(), "text/html", "<html>Bad gateway</html>");
            case TakesSlowly slowly -> {
                try {
                    Thread.sleep(slowly.millis());
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                take(exchange, form);
            }
            case TakesAndHangsUp _ -> taken.add(form);
        }
    }

    private void take(HttpExchange exchange, Map<String, String> form) throws IOException {
        taken.add(form);
        String sid = "SM%032x".formatted(sids.incrementAndGet());
        send(exchange, 201, "application/json", """
                {"account_sid":"%s","api_version":"2010-04-01","body":"","date_created":"Thu, 24 Aug 2023 05:01:45 +0000",
                "date_sent":null,"date_updated":"Thu, 24 Aug 2023 05:01:45 +0000","direction":"outbound-api",
                "error_code":null,"error_message":null,"from":null,"num_media":"0","num_segments":"1","price":null,
                "price_unit":null,"messaging_service_sid":null,"sid":"%s","status":"queued","to":"%s",
                "uri":"/2010-04-01/Accounts/%s/Messages/%s.json"}""".formatted(ACCOUNT, sid, form.get("To"), ACCOUNT, sid));
    }

    private static void error(HttpExchange exchange, Refuses refuses) throws IOException {
        if (refuses.status() == 429) {
            exchange.getResponseHeaders().add("Retry-After", "1");
        }
        send(exchange, refuses.status(), "application/json", """
                {"code":%d,"message":"%s","more_info":"https://www.twilio.com/docs/errors/%d","status":%d}""".formatted(
                        refuses.code(), refuses.message(), refuses.code(), refuses.status()));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static boolean isAuthorized(HttpExchange exchange) {
        String expected =
                "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        return expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new TreeMap<>();
        for (String pair : body.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                form.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
            }
        }
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
