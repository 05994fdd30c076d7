package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.indicator.delivery.DeliveryLine;
import id.slrt.indicator.delivery.DeliveryList;
import id.slrt.indicator.delivery.DeliveryOrder;
import id.slrt.shared.AppClock;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Office;
import id.slrt.support.Statements;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issue 15, B8: what a leader is shown of sensitive services. Seven people in March 2022 in two villages, one in May. */
@MicronautTest(transactional = false)
class SensitiveListsTest {
    private static final String AREA = "35.24.12";
    private static final String VILLAGE = "35.24.12.2001";
    private static final String OTHER = "35.24.12.2002";
    private static final String SERVICE = "RAWAT-TELANTAR";
    private static final String YEAR = "from=2022-01-01&to=2022-12-31";
    private static boolean made;

    @Inject
    Visits visits;

    @Inject
    DeliveryList list;

    @Inject
    Office office;

    @Inject
    AppClock clock;

    @Inject
    Api api;

    @Inject
    Browser browser;

    @BeforeEach
    void eightPeopleAreCaredFor() {
        if (!made) {
            made = true;
            for (int i = 0; i < 7; i++) {
                String village = i < 6 ? VILLAGE : OTHER;
                help(LocalDate.of(2022, 3, 3 + i), "Peka " + (char) ('A' + i), village, SERVICE);
            }
            help(LocalDate.of(2022, 5, 9), "Peka Mei", VILLAGE, SERVICE);
            help(LocalDate.of(2022, 3, 4), "Peka Biasa", VILLAGE, "KIS-PBI");
        }
    }

    @Test
    void aLeaderIsToldMonthAndSubdistrictOfFiveAndMoreAndTheNumberOfTheOthers() {
        JsonNode told = lists("services?" + YEAR + "&area=" + AREA + "&service=" + SERVICE);
        assertThat(told.path("total").asLong()).isEqualTo(8);
        assertThat(told.path("figure").asLong()).isEqualTo(8);
        assertThat(told.path("withheld").asLong()).isEqualTo(1);
        assertThat(told.path("items")).hasSize(7).allSatisfy(line -> {
            assertThat(line.path("when").asText()).isEqualTo("2022-03");
            assertThat(line.path("place").asText()).isEqualTo(AREA);
            assertThat(line.has("id")).isFalse();
        });
        assertThat(told.toString()).doesNotContain("2022-03-0", VILLAGE, "Peka");
        String page = browser.open("pimpinan", "/deliveries?" + YEAR + "&area=" + AREA + "&service=" + SERVICE)
                .body();
        assertThat(page)
                .contains("1 tidak dirinci", "8 warga, 8 layanan", "Sugio")
                .doesNotContain("Sidobogem", "/2022");
    }

    @Test
    void nothingIsOpenedOfAVillageOrOfSomeDaysSoNothingIsLearnedBySubtracting() {
        for (String narrow : List.of(
                YEAR + "&area=" + VILLAGE,
                YEAR + "&area=" + OTHER,
                "from=2022-03-01&to=2022-03-05&area=" + AREA,
                "from=2022-05-01&to=2022-05-31&area=" + AREA)) {
            JsonNode told = lists("services?" + narrow + "&service=" + SERVICE);
            assertThat(told.path("total").asLong()).as(narrow).isPositive();
            assertThat(told.path("items")).as(narrow).isEmpty();
            assertThat(told.path("withheld")).as(narrow).isEqualTo(told.path("total"));
        }
        JsonNode people = lists("people?" + YEAR + "&area=" + OTHER + "&service=" + SERVICE);
        assertThat(people.path("figure").asLong()).isEqualTo(1);
        assertThat(people.path("items")).isEmpty();
        assertThat(lists("people?" + YEAR + "&area=" + VILLAGE + "&service=" + SERVICE)
                        .path("items"))
                .hasSize(7)
                .allSatisfy(line -> assertThat(line.has("place")).isFalse());
    }

    @Test
    void whatIsNotSensitiveIsToldByDayAndVillage() {
        JsonNode told = lists("services?" + YEAR + "&area=" + AREA);
        assertThat(told.path("total").asLong()).isEqualTo(9);
        JsonNode first = told.path("items").get(0);
        assertThat(first.path("what").asText()).isEqualTo("KIS-PBI");
        assertThat(first.path("when").asText()).isEqualTo("2022-03-04");
        assertThat(first.path("place").asText()).isEqualTo(VILLAGE);
    }

    @Test
    void thePeopleOfACategoryAreNotToldByService() {
        JsonNode told = Api.json(api.get("pimpinan", "/api/v1/lists/services?indicator=SPM-2&year=2022&area=" + AREA));
        assertThat(told.path("items")).isEmpty();
        assertThat(told.path("withheld")).isEqualTo(told.path("total"));
    }

    @Test
    void aPersonHasAnotherNameInEveryList() {
        Set<String> ofYear = names("people?" + YEAR + "&area=" + AREA);
        Set<String> ofQuarter = names("people?from=2022-01-01&to=2022-03-31&area=" + AREA);
        assertThat(ofYear).hasSize(9);
        assertThat(ofQuarter).hasSize(8).doesNotContainAnyElementsOf(ofYear);
        assertThat(names("people?" + YEAR + "&area=" + AREA)).isEqualTo(ofYear);
    }

    @Test
    void aSensitiveServiceIsNotOpenedSinglyAndItsCorrectionIsNotTold() {
        long id = list.page(selection(), 0, 50, office.as("manajer")).items().stream()
                .map(DeliveryLine::id)
                .findFirst()
                .orElseThrow();
        assertThat(browser.open("pimpinan", "/deliveries/" + id).statusCode()).isEqualTo(403);
        assertThat(browser.open("auditor", "/deliveries/" + id).statusCode()).isEqualTo(403);
        assertThat(browser.open("manajer", "/deliveries/" + id).body()).contains("Peka", "Sidobogem");
    }

    @Test
    void theManagerSeesEveryLineAndName() {
        JsonNode told = Api.json(
                api.get("manajer", "/api/v1/lists/services?" + YEAR + "&area=" + AREA + "&service=" + SERVICE));
        assertThat(told.path("items")).hasSize(8);
        assertThat(told.toString()).contains("Peka Mei", "2022-05-09", VILLAGE, "ticket");
    }

    /** Nothing grows with the number of cases: a list takes the same statements however long it is. */
    @Test
    void aListTakesTheSameStatementsHoweverLongItIs() {
        String path = "/lists/cases?from=2021-01-01&to=2021-12-31&area=" + AREA;
        String services = "/deliveries?from=2021-01-01&to=2022-12-31&area=" + AREA;
        help(LocalDate.of(2021, 6, 9), "Banyak", "35.24.12.2003", "KIS-PBI");
        browser.open("pimpinan", path);
        browser.open("pimpinan", services);
        int cases = Statements.of(() -> browser.open("pimpinan", path)).size();
        int few = Statements.of(() -> browser.open("pimpinan", services)).size();
        for (int i = 0; i < 3; i++) {
            help(LocalDate.of(2021, 6, 1 + i), "Banyak", "35.24.12.2003", "KIS-PBI");
        }
        assertThat(Statements.of(() -> browser.open("pimpinan", path))).hasSize(cases);
        List<String> many = Statements.of(() -> browser.open("pimpinan", services));
        assertThat(many).as(String.join("\n", many)).hasSize(few).hasSizeLessThanOrEqualTo(6);
    }

    private Set<String> names(String list) {
        Set<String> names = new HashSet<>();
        lists(list).path("items").forEach(line -> names.add(line.path("who").asText()));
        return names;
    }

    private JsonNode lists(String list) {
        return Api.json(api.get("pimpinan", "/api/v1/lists/" + list));
    }

    private static Selection selection() {
        return new Selection(
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2022, 12, 31),
                AREA,
                SERVICE,
                null,
                null,
                false,
                null,
                null,
                DeliveryOrder.NEWEST,
                "",
                null);
    }

    private void help(LocalDate day, String name, String village, String service) {
        clock.at(
                day.atTime(9, 0).atZone(AppClock.zone()).toInstant(),
                () -> visits.helpedByDinkes(visits.need(visits.person(name, village), service)));
    }
}
