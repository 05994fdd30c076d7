package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.indicator.list.ListAddress;
import id.slrt.indicator.measure.Measure;
import id.slrt.intake.Need;
import id.slrt.letter.Letters;
import id.slrt.shared.AppClock;
import id.slrt.shared.Decimals;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 15, A12: every figure opens a list with as many rows as it says, at every node, area and period. */
@MicronautTest(transactional = false)
class EveryFigureHasItsListTest {
    private static final String AREA = "35.24.11";
    private static final String VILLAGE = "35.24.11.2001";
    private static final List<String> SCOPES = List.of(
            "year=2024",
            "year=2024&quarter=1",
            "year=2024&month=5",
            "year=2024&area=" + AREA,
            "year=2024&quarter=2&area=" + VILLAGE,
            "year=2026",
            "year=2021&quarter=2");
    private static final List<String> PERIODS = List.of(
            "from=2024-01-01&to=2024-12-31&area=" + AREA,
            "from=2024-03-02&to=2024-05-03&area=" + VILLAGE,
            "from=2024-01-01&to=2024-12-31",
            "period=year");
    private static final Pattern LINK =
            Pattern.compile("<a[^>]*href=\"((?:/lists/|/deliveries\\?)[^\"]+)\"[^>]*>(-?[\\d.,]+)(?:<|\\s| %)");
    private static boolean made;

    @TempDir
    Path folder;

    private final Map<String, JsonNode> opened = new HashMap<>();

    @Inject
    Visits visits;

    @Inject
    Letters letters;

    @Inject
    Years years;

    @Inject
    Office office;

    @Inject
    AppClock clock;

    @Inject
    Api api;

    @Inject
    Browser browser;

    @BeforeEach
    void anOfficeAtWork() {
        if (made) {
            return;
        }
        made = true;
        on(LocalDate.of(2024, 3, 12), () -> {
            long one = visits.person("Angka Satu", VILLAGE);
            visits.helpedByDinkes(visits.need(one, "KIS-PBI"));
            visits.helpedByDinkes(visits.need(one, "AKSES-DASAR"));
            visits.helpedByDinkes(visits.need(visits.person("Angka Dua", VILLAGE), "RAWAT-TELANTAR"));
        });
        Need letter = visits.need(visits.person("Angka Tiga", VILLAGE), "KIP");
        letters.issue(letter.key(), "rekomendasi", null, office.as("petugas"));
        years.enter("PMKS", 2024, "year", AREA, "1000");
        on(LocalDate.of(2024, 5, 2), () -> {
            visits.helpedAtDesk(visits.need(visits.person("Angka Empat", "35.24.11.2002"), "CEK-DTKS"));
            visits.need(visits.person("Angka Lima", VILLAGE), "ADMINDUK");
        });
    }

    @Test
    void everyFigureOfTheDashboard() {
        for (String period : PERIODS) {
            JsonNode board = json("/api/v1/dashboard?" + period);
            board.path("lists").properties().forEach(entry -> {
                JsonNode figure = board;
                for (String step : entry.getKey().split("\\.")) {
                    figure = figure.path(step);
                }
                assertOpens("/api/v1" + entry.getValue().asText(), figure.decimalValue());
            });
            String days = "from=" + board.path("period").path("from").asText() + "&to="
                    + board.path("period").path("to").asText();
            String area = board.path("area").isNull()
                    ? ""
                    : "&area=" + board.path("area").asText();
            for (String part : List.of("service", "agency")) {
                for (JsonNode row : board.path(part.equals("service") ? "services" : "agencies")) {
                    String query =
                            days + area + "&" + part + "=" + row.path("code").asText();
                    assertOpens(
                            "/api/v1/lists/services?" + query,
                            row.path("deliveries").decimalValue());
                    assertOpens(
                            "/api/v1/lists/people?" + query, row.path("people").decimalValue());
                }
            }
            for (JsonNode holder : board.path("now").path("holders")) {
                String query = (area.isEmpty() ? "" : area.substring(1) + "&") + "owner="
                        + holder.path("owner").asText();
                assertOpens(
                        "/api/v1/lists/overdue?" + query, holder.path("overdue").decimalValue());
                assertOpens("/api/v1/lists/open?" + query, holder.path("open").decimalValue());
            }
            for (JsonNode agency : board.path("waiting").path("agencies")) {
                for (String what : List.of("received", "completed", "returned")) {
                    assertOpens(
                            "/api/v1/lists/" + what + "?" + days + area + "&agency="
                                    + agency.path("code").asText(),
                            agency.path(what).decimalValue());
                }
            }
        }
    }

    @Test
    void everyFigureOfTheTree() {
        Set<String> kinds = new HashSet<>();
        for (String scope : SCOPES) {
            for (JsonNode line : json("/api/v1/indicators?" + scope).path("items")) {
                String path = "/api/v1/indicators/" + line.path("code").asText() + "/list?" + scope;
                BigDecimal part = decimal(line.path("part"));
                BigDecimal whole = decimal(line.path("whole"));
                BigDecimal actual = decimal(line.path("actual"));
                Measure measure = Measure.parse(line.path("measure").asText());
                BigDecimal counted = switch (measure) {
                    case Measure.Percent _ -> part;
                    case Measure.Growth _ -> part == null ? null : whole.add(part);
                    case Measure.Decrease _ -> part == null ? null : whole.subtract(part);
                    default -> actual;
                };
                if (counted != null) {
                    kinds.add(assertOpens(path, counted).path("kind").asText());
                }
                if (whole != null) {
                    kinds.add(assertOpens(path + "&side=whole", whole)
                            .path("kind")
                            .asText());
                }
            }
        }
        assertThat(kinds).contains("people", "assessed", "letters", "entered", "parts");
    }

    @Test
    void everyFigureOfTheReports() {
        int figures = 0;
        for (String form : List.of("performance", "quarterly", "spm", "individual", "slrt", "efficiency")) {
            for (String scope : SCOPES) {
                for (JsonNode table :
                        json("/api/v1/reports/" + form + "?" + scope).path("tables")) {
                    for (int i = 0; i < table.path("rows").size(); i++) {
                        JsonNode row = table.path("rows").get(i);
                        for (Map.Entry<String, JsonNode> list :
                                table.path("lists").get(i).properties()) {
                            JsonNode opened = open(list.getValue().asText());
                            if (!isShare(list.getValue().asText())) {
                                assertThat(decimal(opened.path("figure")))
                                        .as(form + " " + list)
                                        .isEqualByComparingTo(decimal(row.path(list.getKey())));
                            }
                            figures++;
                        }
                        if (form.equals("slrt")) {
                            row.properties().stream()
                                    .filter(cell -> cell.getValue().isNumber())
                                    .forEach(
                                            cell -> assertThat(table.toString()).contains("/lists/" + cell.getKey()));
                        }
                    }
                }
            }
        }
        assertThat(figures).isGreaterThan(100);
    }

    @Test
    void everyLinkedFigureOfThePages() {
        List<String> pages =
                new ArrayList<>(List.of("/indicators/1.06.04.2.01?year=2024", "/indicators/SPM-2?year=2026"));
        PERIODS.forEach(period -> pages.add("/dashboard?" + period));
        SCOPES.forEach(scope -> pages.add("/indicators?" + scope));
        for (String form : List.of("performance", "spm", "slrt")) {
            pages.add("/reports?form=" + form + "&year=2024&area=" + AREA);
        }
        int figures = 0;
        for (String page : pages) {
            String body = browser.open("pimpinan", page).body();
            for (Matcher link = LINK.matcher(body); link.find(); figures++) {
                String address = link.group(1).replace("&amp;", "&");
                assertThat(browser.open("pimpinan", address).statusCode())
                        .as(address)
                        .isIn(200, 303);
                if (!isShare(address)
                        && !address.startsWith("/lists/figure")
                        && !address.startsWith("/lists/scores")
                        && !address.startsWith("/lists/returned")) {
                    BigDecimal shown = Decimals.meanings(link.group(2)).getFirst();
                    JsonNode opened = open(ListAddress.api(address));
                    assertThat(List.of(
                                    opened.path("figure").decimalValue(),
                                    opened.path("people").decimalValue()))
                            .as(page + " " + address)
                            .anySatisfy(figure -> assertThat(figure).isEqualByComparingTo(shown));
                }
            }
        }
        assertThat(figures).isGreaterThan(150);
    }

    @Test
    void theWorkbooksLeadToTheLists() throws Exception {
        for (String file : List.of(
                "/dashboard.xlsx?" + PERIODS.getFirst(),
                "/indicators.xlsx?" + SCOPES.getFirst(),
                "/reports.xlsx?form=slrt&" + SCOPES.getFirst())) {
            List<String> links = links(file);
            assertThat(links).as(file).hasSizeGreaterThan(10);
            for (String link : links.subList(0, 10)) {
                assertThat(browser.open("pimpinan", link).statusCode()).as(link).isIn(200, 303);
            }
        }
        assertThat(new String(bytes("/lists/letters/xlsx?indicator=REK-KIP&year=2024"), StandardCharsets.ISO_8859_1))
                .startsWith("PK");
    }

    /** The measure's own share is no number of lines; numerator and denominator have lists of their own. */
    private static boolean isShare(String address) {
        return address.contains("indicator=")
                && !address.contains("side=whole")
                && !address.contains("/lists/parts")
                && SHARES.stream().anyMatch(code -> address.contains("indicator=" + code + "&"));
    }

    private static final Set<String> SHARES = new HashSet<>();

    @BeforeEach
    void sharesAreKnown() {
        if (SHARES.isEmpty()) {
            for (String scope : SCOPES) {
                json("/api/v1/indicators?" + scope).path("items").forEach(line -> {
                    if (!(Measure.parse(line.path("measure").asText()) instanceof Measure.Plain)
                            && !(Measure.parse(line.path("measure").asText()) instanceof Measure.Manual)) {
                        SHARES.add(line.path("code").asText());
                    }
                });
            }
        }
    }

    /** As many as it says, each on a line or counted as withheld. */
    private JsonNode assertOpens(String address, BigDecimal figure) {
        JsonNode list = open(address);
        assertThat(decimal(list.path("figure"))).as(address).isEqualByComparingTo(figure);
        return list;
    }

    private JsonNode open(String address) {
        return opened.computeIfAbsent(address, _ -> {
            JsonNode list = json(address + (address.contains("?") ? "&" : "?") + "size=100");
            long total = list.path("total").asLong();
            long lines = total - list.path("withheld").asLong();
            assertThat(list.path("items").size()).as(address).isEqualTo((int) Math.min(100, lines));
            if (!list.path("kind").asText().equals("entered")
                    && !list.path("kind").asText().equals("parts")) {
                assertThat(list.path("figure").asLong()).as(address).isEqualTo(total);
            }
            return list;
        });
    }

    private JsonNode json(String path) {
        HttpResponse<String> answer = api.get("pimpinan", path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return Api.json(answer);
    }

    private static BigDecimal decimal(JsonNode number) {
        return number.isNumber() ? new BigDecimal(number.asText()) : null;
    }

    private List<String> links(String path) throws IOException, InterruptedException {
        List<String> links = new ArrayList<>();
        Path file = Files.write(folder.resolve("list.xlsx"), bytes(path));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".rels")) {
                    String rels = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    Matcher target = Pattern.compile("Target=\"https?://[^/\"]+(/[^\"]+)\"")
                            .matcher(rels);
                    while (target.find()) {
                        links.add(target.group(1).replace("&amp;", "&"));
                    }
                }
            }
        }
        return links;
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        api.request(path)
                                .header("Authorization", "Bearer " + api.token("pimpinan"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private void on(LocalDate day, Runnable task) {
        clock.at(day.atTime(9, 0).atZone(AppClock.zone()).toInstant(), task);
    }
}
