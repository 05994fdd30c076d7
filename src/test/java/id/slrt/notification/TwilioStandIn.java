package id.slrt.notification;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Behaves as Twilio's message API does by its public documentation: POST of a form to
 * /2010-04-01/Accounts/{sid}/Messages.json with basic authentication, 201 with the message as JSON; GET of the list (by
 * To, newest first) and of one message; errors as JSON with Twilio's codes, 429 with Retry-After. What is answered to a
 * number can be set; without that a message is taken.
 */
public final class TwilioStandIn implements AutoCloseable {
    public static final String ACCOUNT = "AC00000000000000000000000000000001";
    public static final String TOKEN = "a-token-of-the-stand-in";
    private static final String MESSAGES = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    /** How a request is answered. */
    public sealed interface Behaviour {}

    record Takes() implements Behaviour {}

    record Refuses(int status, int code, String message) implements Behaviour {}

    /** An error page of a proxy: no JSON. */
    record Breaks(int status) implements Behaviour {}

    public record TakesSlowly(long millis) implements Behaviour {}

    /** Takes the message and closes the connection instead of answering. */
    record TakesAndHangsUp() implements Behaviour {}

    /** Takes its time, and now and then loses the answer: the share of hang-ups is in thousandths. */
    public record Unsteady(long millis, int hangUps) implements Behaviour {}

    /** Closes the connection without taking it. */
    record HangsUp() implements Behaviour {}

    static final Behaviour INVALID_NUMBER = new Refuses(400, 21211, "The 'To' number is not a valid phone number.");
    static final Behaviour OPTED_OUT = new Refuses(400, 21610, "Attempt to send to unsubscribed recipient");
    static final Behaviour TOO_MANY = new Refuses(429, 20429, "Too many requests");
    static final Behaviour SERVER_ERROR = new Refuses(500, 20500, "Internal server error");

    /** A message as the account holds it. {@code status} and {@code error} may change. */
    public record Held(String sid, Map<String, String> form, Instant at) {
        public String to() {
            return form.getOrDefault("To", "");
        }
    }

    private record Fate(String status, Integer error) {}

    private final HttpServer server;
    private final Map<String, Queue<Behaviour>> behaviours = new ConcurrentHashMap<>();
    private final Map<String, Held> held = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, List<Held>> byNumber = new ConcurrentHashMap<>();
    private final Map<String, Fate> fates = new ConcurrentHashMap<>();
    private final AtomicLong sids = new AtomicLong(System.nanoTime());
    private final AtomicLong lookedUp = new AtomicLong();
    private volatile Behaviour usual = new Takes();
    private volatile boolean silent;
    private volatile int retryAfter = 1;

    public TwilioStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/2010-04-01/Accounts/", this::serve);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next requests for this number are answered so, one after the other; then as usual. */
    void answers(String number, Behaviour... next) {
        behaviours.computeIfAbsent(number, _ -> new ConcurrentLinkedQueue<>()).addAll(Arrays.asList(next));
    }

    /** How every request is answered for which nothing else is set. */
    public void usually(Behaviour behaviour) {
        usual = behaviour;
    }

    /** While silent, questions (list, fetch) get an error. */
    void silent(boolean now) {
        silent = now;
    }

    void retryAfter(int seconds) {
        retryAfter = seconds;
    }

    /** What became of a message, for who asks. */
    void fate(String sid, String status, Integer error) {
        fates.put(sid, new Fate(status, error));
    }

    /** The messages taken for a number (with its {@code whatsapp:} when it came so), as the form parameters. */
    List<Map<String, String>> takenFor(String number) {
        return byNumber.getOrDefault(number, List.of()).stream().map(Held::form).toList();
    }

    /** All that was taken, in order. */
    public List<Held> taken() {
        synchronized (held) {
            return List.copyOf(held.values());
        }
    }

    public long lookedUp() {
        return lookedUp.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            if (!isAuthorized(exchange)) {
                error(exchange, new Refuses(401, 20003, "Authenticate"));
            } else if (exchange.getRequestMethod().equals("POST") && path.equals(MESSAGES + ".json")) {
                create(exchange, form(body));
            } else if (exchange.getRequestMethod().equals("GET") && silent) {
                error(exchange, (Refuses) SERVER_ERROR);
            } else if (exchange.getRequestMethod().equals("GET") && path.equals(MESSAGES + ".json")) {
                list(exchange, form(String.valueOf(exchange.getRequestURI().getRawQuery())));
            } else if (exchange.getRequestMethod().equals("GET") && path.startsWith(MESSAGES + "/")) {
                fetch(exchange, path.substring(MESSAGES.length() + 1).replace(".json", ""));
            } else {
                error(exchange, new Refuses(404, 20404, "The requested resource was not found"));
            }
        }
    }

    private void create(HttpExchange exchange, Map<String, String> form) throws IOException {
        if (!form.containsKey("To")) {
            error(exchange, new Refuses(400, 21604, "A 'To' phone number is required."));
        } else if (!form.containsKey("From") && !form.containsKey("MessagingServiceSid")) {
            error(exchange, new Refuses(400, 21603, "A 'From' phone number is required."));
        } else if (!form.containsKey("Body") && !form.containsKey("ContentSid")) {
            error(exchange, new Refuses(400, 21619, "A text message body or media urls must be specified."));
        } else {
            Queue<Behaviour> next = behaviours.get(form.get("To"));
            Behaviour now = next == null ? null : next.poll();
            answer(exchange, form, now == null ? usual : now);
        }
    }

    private void answer(HttpExchange exchange, Map<String, String> form, Behaviour behaviour) throws IOException {
        switch (behaviour) {
            case Takes _ -> send(exchange, 201, "application/json", json(take(form)));
            case Refuses refuses -> error(exchange, refuses);
            case Breaks breaks -> send(exchange, breaks.status(), "text/html", "<html>Bad gateway</html>");
            case TakesSlowly slowly -> {
                Held taken = take(form);
                pause(slowly.millis());
                send(exchange, 201, "application/json", json(taken));
            }
            case TakesAndHangsUp _ -> take(form);
            case Unsteady(long millis, int hangUps) -> {
                Held taken = take(form);
                pause(millis);
                if (ThreadLocalRandom.current().nextInt(1000) >= hangUps) {
                    send(exchange, 201, "application/json", json(taken));
                }
            }
            case HangsUp _ -> {
                // the connection closes
            }
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private Held take(Map<String, String> form) {
        Held taken = new Held("SM%032x".formatted(sids.incrementAndGet()), form, Instant.now());
        byNumber.computeIfAbsent(taken.to(), _ -> new CopyOnWriteArrayList<>()).add(taken);
        held.put(taken.sid(), taken);
        return taken;
    }

    private void list(HttpExchange exchange, Map<String, String> query) throws IOException {
        lookedUp.incrementAndGet();
        int size = Integer.parseInt(query.getOrDefault("PageSize", "50"));
        String messages = byNumber.getOrDefault(query.getOrDefault("To", ""), List.of()).reversed().stream()
                .limit(size)
                .map(this::json)
                .collect(Collectors.joining(","));
        send(exchange, 200, "application/json", """
                {"messages":[%s],"end":0,"first_page_uri":"%s.json?Page=0","next_page_uri":null,"page":0,"page_size":%d,
                "previous_page_uri":null,"start":0,"uri":"%s.json"}""".formatted(messages, MESSAGES, size, MESSAGES));
    }

    private void fetch(HttpExchange exchange, String sid) throws IOException {
        Held found = held.get(sid);
        if (found == null) {
            error(exchange, new Refuses(404, 20404, "The requested resource was not found"));
        } else {
            send(exchange, 200, "application/json", json(found));
        }
    }

    private String json(Held message) {
        Fate fate = fates.getOrDefault(message.sid(), new Fate("queued", null));
        String date = DATE.format(message.at().atOffset(ZoneOffset.UTC));
        return """
                {"account_sid":"%s","api_version":"2010-04-01","body":"%s","date_created":"%s",
                "date_sent":null,"date_updated":"%s","direction":"outbound-api",
                "error_code":%s,"error_message":null,"from":null,"num_media":"0","num_segments":"1","price":null,
                "price_unit":null,"messaging_service_sid":null,"sid":"%s","status":"%s","to":"%s",
                "uri":"%s/%s.json"}""".formatted(
                        ACCOUNT,
                        new String(JsonStringEncoder.getInstance()
                                .quoteAsString(message.form().getOrDefault("Body", ""))),
                        date,
                        date,
                        fate.error(),
                        message.sid(),
                        fate.status(),
                        message.to(),
                        MESSAGES,
                        message.sid());
    }

    private void error(HttpExchange exchange, Refuses refuses) throws IOException {
        if (refuses.status() == 429) {
            exchange.getResponseHeaders().add("Retry-After", String.valueOf(retryAfter));
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
