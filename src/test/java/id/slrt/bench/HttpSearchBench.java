package id.slrt.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import id.slrt.bench.people.BenchPerson;
import id.slrt.bench.people.BenchRegistry;
import id.slrt.bench.people.Question;
import id.slrt.bench.people.Questions;
import id.slrt.registry.Registry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Search over HTTP by several officers at once. {@code load} writes the invented registry as a registry file; {@code ask}
 * puts the questions to the server that has imported it: each officer types name, birth date and village into the one
 * box, a request for every third letter, and the times of all requests count. A benchmark, never a test.
 */
public final class HttpSearchBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EACH = 130;
    private static final int STEP = 3;
    /** Between two requests of one officer, in ms: nobody types to another's beat. */
    private static final int SHORTEST_PAUSE = 50;

    private static final int LONGEST_PAUSE = 250;

    private final HttpClient client = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String base;

    private HttpSearchBench(String base) {
        this.base = base;
    }

    public static void main(String[] args) throws Exception {
        BenchRegistry registry = BenchRegistry.generate(42, Integer.parseInt(args[1]));
        if (args[0].equals("load")) {
            write(registry, Path.of(args[2]));
            return;
        }
        int officers = Integer.parseInt(args[3]);
        HttpSearchBench bench = new HttpSearchBench(args[2]);
        bench.ask(new Questions(registry, 3).ask(EACH), officers, false);
        List<Question> questions = new Questions(registry, 2026).ask(EACH);
        bench.ask(questions, officers, true)
                .print("%d officers typing, %d to %d ms between requests"
                        .formatted(officers, SHORTEST_PAUSE, LONGEST_PAUSE));
        bench.ask(questions, officers, false).print(officers + " clients without a pause");
        System.exit(0);
    }

    private static void write(BenchRegistry registry, Path file) throws IOException {
        try (CsvWriter rows = CsvWriter.builder().build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            rows.writeRecord("NO_KK", "NIK", "NAMA", "TGL_LAHIR", "JNS_KEL", "NAMA_IBU", "KD_DESA");
            for (BenchPerson person : registry.people()) {
                rows.writeRecord(
                        person.familyCardNo(),
                        Objects.requireNonNullElse(person.nik(), ""),
                        person.name(),
                        person.birthDate() == null ? "" : person.birthDate().toString(),
                        person.sex(),
                        Objects.requireNonNullElse(person.motherName(), ""),
                        person.village().replace(".", ""));
            }
        }
    }

    private record Times(long[] nanos, int asked, int first, int ten) {
        void print(String what) {
            System.out.printf(
                    "HTTP: %s: %,d requests, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms; of %d people %.3f first, %.3f in ten%n",
                    what,
                    nanos.length,
                    at(0.50),
                    at(0.95),
                    at(0.99),
                    asked,
                    (double) first / asked,
                    (double) ten / asked);
        }

        private double at(double share) {
            return nanos[(int) Math.min(nanos.length - 1, share * nanos.length)] / 1e6;
        }
    }

    private Times ask(List<Question> questions, int officers, boolean typing) throws Exception {
        List<Question> known = questions.stream()
                .filter(question -> question.person().nik() != null)
                .toList();
        String token = signIn();
        List<Callable<Times>> lanes = new ArrayList<>();
        for (int officer = 0; officer < officers; officer++) {
            int first = officer;
            lanes.add(() -> lane(known, first, officers, typing, token));
        }
        List<Times> all = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Times> lane : executor.invokeAll(lanes)) {
                all.add(lane.get());
            }
        }
        long[] nanos = all.stream()
                .flatMapToLong(times -> Arrays.stream(times.nanos()))
                .sorted()
                .toArray();
        return new Times(
                nanos,
                all.stream().mapToInt(Times::asked).sum(),
                all.stream().mapToInt(Times::first).sum(),
                all.stream().mapToInt(Times::ten).sum());
    }

    private Times lane(List<Question> questions, int from, int step, boolean typing, String token) throws Exception {
        List<Long> nanos = new ArrayList<>();
        int asked = 0;
        int first = 0;
        int ten = 0;
        Random beat = new Random(from);
        for (int i = from; i < questions.size(); i += step) {
            Question question = questions.get(i);
            String text = String.join(
                            " ",
                            question.name(),
                            Objects.requireNonNullElse(question.birthDate(), ""),
                            Objects.requireNonNullElse(question.nik(), ""))
                    .strip();
            List<String> found = List.of();
            for (int letters = Math.min(STEP, text.length()); ; letters = Math.min(letters + STEP, text.length())) {
                long start = System.nanoTime();
                found = search(text.substring(0, letters), letters == text.length() ? question.village() : null, token);
                nanos.add(System.nanoTime() - start);
                Thread.sleep(typing ? beat.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE + 1) : 0);
                if (letters == text.length()) {
                    break;
                }
            }
            int place = found.indexOf(who(
                    Registry.lastFour(question.person().nik()),
                    question.person().name(),
                    Objects.toString(question.person().birthDate(), "")));
            asked++;
            first += place == 0 ? 1 : 0;
            ten += place >= 0 ? 1 : 0;
        }
        return new Times(nanos.stream().mapToLong(Long::longValue).toArray(), asked, first, ten);
    }

    /** Numbers of people found are masked; with name and birth date their last digits tell who it is. */
    private static String who(String lastFour, String name, String birthDate) {
        return lastFour + " " + name + " " + birthDate;
    }

    /** Each person found, as {@link #who}. */
    private List<String> search(String text, @Nullable String village, String token)
            throws IOException, InterruptedException {
        String query = "/api/v1/registry/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                + (village == null ? "" : "&village=" + village);
        JsonNode answer = send(HttpRequest.newBuilder(URI.create(base + query))
                .header("Authorization", "Bearer " + token)
                .GET());
        List<String> found = new ArrayList<>();
        answer.path("hits")
                .forEach(hit -> found.add(who(
                        hit.path("nik").asText(),
                        hit.path("name").asText(),
                        hit.path("birthDate").isNull()
                                ? ""
                                : hit.path("birthDate").asText(""))));
        return found;
    }

    private String signIn() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + "/api/v1/login"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"username\":\"petugas\",\"password\":\"demo-slrt-2026\"}")))
                .path("accessToken")
                .asText();
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }
}
