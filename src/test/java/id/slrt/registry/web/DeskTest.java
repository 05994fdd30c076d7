package id.slrt.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.registry.NewHousehold;
import id.slrt.registry.NewMember;
import id.slrt.registry.NewPerson;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.SearchQuery;
import id.slrt.shared.Inputs;
import id.slrt.support.Api;
import id.slrt.support.Office;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class DeskTest {
    private static final String BANARAN = "35.24.05.1001";
    private static final String CARD = "3524050101200777";
    private static final String NIK = "3524056203600777";

    @Inject
    Api api;

    @Inject
    Office office;

    @Inject
    Registry registry;

    @Inject
    JdbcOperations jdbc;

    private static Person wife;

    @BeforeEach
    void people() throws InterruptedException {
        if (wife == null) {
            registry.importHouseholds(Stream.of(new NewHousehold(
                    CARD,
                    BANARAN,
                    "Dsn. Krajan",
                    "Krajan",
                    "001",
                    "002",
                    2,
                    true,
                    false,
                    List.of(
                            new NewMember(
                                    null,
                                    "Djumadi Wirjo",
                                    "Lamongan",
                                    LocalDate.of(1958, 7, 1),
                                    "L",
                                    "kepala_keluarga",
                                    "Kasirah",
                                    true,
                                    false,
                                    List.of("08")),
                            new NewMember(
                                    NIK,
                                    "Soelastri Qonita",
                                    "Lamongan",
                                    LocalDate.of(1960, 3, 22),
                                    "P",
                                    "istri",
                                    "Painah",
                                    true,
                                    false,
                                    List.of("18", "09"))))));
            wife = registry.members(registry.householdByCard(CARD).orElseThrow().key())
                    .getLast();
            for (int i = 0; i < 40 && search("petugas", "Sulastri Qonita").contains("\"hits\":[]"); i++) {
                Thread.sleep(50);
            }
        }
    }

    @Test
    void theApiFindsPeopleAndSaysWhy() {
        assertThat(search("petugas", "sulastri qonita banaran 1960"))
                .contains(
                        "\"tookMs\":", "\"nik\":\"************" + NIK.substring(12), "\"familyCardNo\":\"************")
                .doesNotContain(NIK, CARD)
                .contains("\"birthDate\":\"1960-03-22\"", "\"sex\":\"P\"", "\"code\":\"" + BANARAN + "\"")
                .contains("\"name_old_spelling\"", "\"birth_year\"", "\"village_same\"");
    }

    @Test
    void nobodyFoundIsAnEmptyListNotAMissingOne() {
        assertThat(search("petugas", "zzzzqqqq xxxxwwww")).contains("\"hits\":[]");
    }

    @Test
    void aFacilitatorSeesMaskedNumbers() {
        assertThat(api.get("fasilitator", "/api/v1/registry/persons/" + wife.key())
                        .body())
                .contains("352405**********")
                .doesNotContain(NIK, CARD);
        assertThat(api.get("fasilitator", "/persons/" + wife.key()).body()).doesNotContain(NIK, CARD);
    }

    @Test
    void aFacilitatorCannotGuessANumberDigitByDigit() {
        assertThat(search("petugas", NIK.substring(0, 14))).contains("Soelastri Qonita");
        assertThat(search("fasilitator", NIK.substring(0, 14))).doesNotContain("Soelastri Qonita");
        assertThat(search("fasilitator", NIK)).contains("Soelastri Qonita");
    }

    @Test
    void aPersonOutsideTheAreaIsNotOpened() {
        Person other = registry.register(
                new NewPerson("Tasmiatun", null, "lost", null, "P", "35.24.01.2001", null, null, null, null),
                new Inputs(),
                "",
                office.as("petugas"));
        assertThat(api.get("fasilitator", "/persons/" + other.key()).statusCode())
                .isEqualTo(403);
        assertThat(api.get("fasilitator", "/api/v1/registry/persons/" + other.key())
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.get("petugas", "/persons/" + other.key()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pimpinan", "admin", "auditor", "dinkes"})
    void othersOpenNothing(String username) {
        for (String path : List.of(
                "/search",
                "/register",
                "/persons/" + wife.key(),
                "/api/v1/registry/search?q=siti",
                "/api/v1/registry/persons/" + wife.key(),
                "/api/v1/registry/households/" + CARD)) {
            assertThat(api.get(username, path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void aBirthDateThatIsNoneIsRefusedRatherThanLeftOut() {
        HttpResponse<String> answer = api.get("petugas", "/api/v1/registry/search?q=siti&birthDate=31-31-1990");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"birthDate\"");
        assertThat(api.get("petugas", "/api/v1/registry/search?q=siti&birthDate=1990")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aHouseholdHasItsMembers() {
        assertThat(api.get("petugas", "/api/v1/registry/households/" + CARD).body())
                .contains("Djumadi Wirjo", "Soelastri Qonita", "\"decile\":2", "\"relation\":\"istri\"");
        assertThat(api.get("petugas", "/api/v1/registry/households/3524050101200778")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void openingAPersonIsAudited() {
        api.get("petugas", "/persons/" + wife.key() + "?from=household");
        assertThat(audited("person_viewed", wife.key(), "household")).isPositive();
        assertThat(audited("registry_searched", null, null)).isPositive();
    }

    @Test
    void thePersonPageShowsTheFamilyAndLeadsToACase() {
        String body = api.get("petugas", "/persons/" + wife.key()).body();
        assertThat(body)
                .contains("Soelastri Qonita", NIK, "Djumadi Wirjo", "/cases/new?person=" + wife.key(), "PKH")
                .contains("hx-get=\"/persons/" + wife.key() + "/cases\"");
        assertThat(body).contains("Korban trafficking");
        assertThat(api.get("fasilitator", "/persons/" + wife.key()).body()).doesNotContain("Korban trafficking");
        assertThat(api.get("petugas", "/persons/999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void resultsComeAsTyped() {
        HttpResponse<String> fragment = form("/search", Map.of("q", "sulastri qonita"), true);
        assertThat(fragment.body())
                .contains("data-row", "/persons/" + wife.key(), "Djumadi Wirjo")
                .doesNotContain("<html");
        assertThat(form("/search", Map.of("q", "sulastri qonita"), false).body())
                .contains("<html", "/persons/" + wife.key());
        assertThat(form("/search", Map.of("q", "K7RM-2XWQ"), true).body()).contains("/cases/K7RM2XWQ");
        assertThat(form("/search", Map.of("q", "zzyzx <b>"), true).body()).contains("href=\"/register\"", "&lt;b&gt;");
    }

    @Test
    void aFormWithFaultsComesBackWithThemAtTheirFields() {
        HttpResponse<String> answer = form(
                "/register",
                Map.of("name", "Tukinem", "nik", "352405", "sex", "P", "villageCode", "Nowhere", "phone", "12345"),
                false);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("nik-wrong", "villageCode-wrong", "phone-wrong", "value=\"Tukinem\"", "value=\"Nowhere\"");
    }

    @Test
    void aNikOfAnotherSexAsksForConfirmation() {
        Map<String, String> typed = Map.of(
                "name",
                "Wagiman Qomar",
                "nik",
                "3524056203600778",
                "birthDate",
                "22/3/1960",
                "sex",
                "L",
                "villageCode",
                "banaran, babat");
        assertThat(form("/register", typed, false).body()).contains("of another sex than stated", "name=\"confirmed\"");
        HttpResponse<String> confirmed = form("/register", with(typed, "confirmed"), false);
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(confirmed.headers().firstValue("Location").orElseThrow()).startsWith("/cases/new?person=");
    }

    @Test
    void someoneAlikeIsShownBeforeRegistering() {
        Map<String, String> typed = Map.of(
                "name",
                "Sulastri Qonitah",
                "noNikReason",
                "lost",
                "birthDate",
                "22 Maret 1960",
                "sex",
                "P",
                "villageCode",
                "Banaran, Babat");
        HttpResponse<String> answer = form("/register", typed, false);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("May be registered already", "/persons/" + wife.key(), "notSame");
        assertThat(form("/register/similar", typed, true).body()).contains("/persons/" + wife.key());
        assertThat(form("/register", with(typed, "notSame"), false).statusCode())
                .isEqualTo(303);
        assertThat(registry.search(SearchQuery.of("Sulastri Qonitah"), 5, office.as("petugas")))
                .isNotEmpty();
    }

    private static Map<String, String> with(Map<String, String> typed, String field) {
        return Stream.concat(typed.entrySet().stream(), Stream.of(Map.entry(field, "true")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String search(String username, String q) {
        return api.get(username, "/api/v1/registry/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .body();
    }

    private HttpResponse<String> form(String path, Map<String, String> fields, boolean fragment) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = api.request(path)
                .header("Authorization", "Bearer " + api.token("petugas"))
                .header("Cookie", "slrt_lang=en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return api.send(fragment ? request.header("HX-Request", "true") : request);
    }

    private long audited(String action, Object subject, String reason) {
        return jdbc.execute(connection -> {
            try (var statement = connection.prepareStatement("""
                    SELECT COUNT(*) FROM audit_event WHERE action = ? AND username = 'petugas'
                      AND (? IS NULL OR subject_id = ?) AND (? IS NULL OR reason = ?)""")) {
                statement.setString(1, action);
                statement.setObject(2, subject);
                statement.setObject(3, subject);
                statement.setString(4, reason);
                statement.setString(5, reason);
                var row = statement.executeQuery();
                row.next();
                return row.getLong(1);
            }
        });
    }
}
