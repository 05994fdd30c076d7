package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.access.NewUser;
import id.slrt.access.Users;
import id.slrt.demo.DemoAccounts;
import id.slrt.indicator.board.Board;
import id.slrt.indicator.board.Board.Row;
import id.slrt.indicator.board.Dashboard;
import id.slrt.indicator.board.Waiting.Agency;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.notification.score.Scores;
import id.slrt.referral.Move;
import id.slrt.referral.MoveForm;
import id.slrt.referral.ReferralMoves;
import id.slrt.referral.Referrals;
import id.slrt.shared.AppClock;
import id.slrt.shared.Text;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Office;
import id.slrt.support.Statements;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The leader's figures of a sub-district that no other test knows, in the year 2025. */
@MicronautTest(transactional = false)
class DashboardTest {
    private static final String AREA = "35.24.26";
    private static final String VILLAGE = "35.24.26.2001";
    private static final String NEXT_DOOR = "35.24.27";
    private static final Period YEAR = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), "custom");
    private static final String ASKED = "?from=2025-01-01&to=2025-12-31&area=" + AREA;
    private static final int MOST_STATEMENTS = 13;
    private static boolean made;

    @Inject
    Visits visits;

    @Inject
    Dashboard dashboard;

    @Inject
    Indicators indicators;

    @Inject
    Referrals referrals;

    @Inject
    ReferralMoves moves;

    @Inject
    Cases cases;

    @Inject
    Scores scores;

    @Inject
    Users users;

    @Inject
    Office office;

    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    AppClock clock;

    /** In 2025 Rukmini gets three services and Suparti one; the year before there was Rukmini alone. */
    @BeforeEach
    void twoPeopleAreHelped() {
        if (made) {
            return;
        }
        made = true;
        long rukmini = on(2024, 3, 12, () -> visits.person("Rukmini Dasbor", VILLAGE));
        on(2024, 3, 12, () -> visits.helpedByDinkes(visits.need(rukmini, "KIS-PBI")));
        on(2025, 3, 3, () -> {
            visits.helpedByDinkes(visits.need(rukmini, "KIS-PBI"));
            visits.helpedAtDesk(visits.need(rukmini, "CEK-DTKS"));
        });
        long suparti = on(2025, 3, 3, () -> visits.person("Suparti Dasbor", VILLAGE));
        Need slow = visitOn(2025, 3, 3, suparti, "ADMINDUK");
        long referral = on(2025, 3, 3, () -> sent(slow));
        on(2025, 3, 4, () -> disdukcapil(referral, Move.ACCEPT, MoveForm.EMPTY));
        on(2025, 3, 10, () -> disdukcapil(referral, Move.COMPLETE, MoveForm.EMPTY));
        on(2025, 3, 11, () -> scores.give(cases.require(slow.caseId()), 4, "page"));
        Need back = visitOn(2025, 5, 5, rukmini, "ADMINDUK");
        on(
                2025,
                5,
                5,
                () -> disdukcapil(
                        sent(back), Move.RETURN, new MoveForm("missing_document", null, null, null, null, "KK")));
        on(2025, 6, 2, () -> visits.helpedByDinkes(visits.need(rukmini, "AKSES-DASAR")));
        // waits at the desk since
        visitOn(2025, 7, 1, suparti, "ADMINDUK");
    }

    @Test
    void peopleAreCountedOnceAndServicesEach() {
        Board board = read(AREA);
        assertThat(board.people()).isEqualTo(2);
        assertThat(board.deliveries()).isEqualTo(4);
        assertThat(board.cases()).isEqualTo(6);
        assertThat(board.complaints()).isEqualTo(6);
        assertThat(board.before())
                .isEqualTo(new Board.Before(
                        YEAR.yearBefore().from(), YEAR.yearBefore().to(), 1, 1));
        assertThat(services(board.services(), Row::deliveries))
                .containsExactlyInAnyOrder("KIS-PBI 1", "CEK-DTKS 1", "ADMINDUK 1", "AKSES-DASAR 1");
        assertThat(services(board.agencies(), Row::deliveries))
                .containsExactly("DINKES 2", "DINSOS 1", "DISDUKCAPIL 1");
        assertThat(services(board.agencies(), Row::people)).containsExactly("DINKES 1", "DINSOS 1", "DISDUKCAPIL 1");
        assertThat(board.agencies().getFirst().share()).isEqualByComparingTo("50");
        assertThat(board.months()).hasSize(12);
        assertThat(services(board.months(), Row::deliveries)).contains("2025-02 0", "2025-03 3", "2025-06 1");
    }

    @Test
    void placesAreComparedByWhomTheRegistryKnowsThere() {
        List<Row> places = read(AREA).subdistricts();
        assertThat(places).hasSize(1);
        Row place = places.getFirst();
        assertThat(place.name()).isEqualTo("Glagah");
        assertThat(place.registered()).isGreaterThanOrEqualTo(2);
        assertThat(place.per10000().doubleValue() * place.registered() / 10_000).isCloseTo(2, offset(0.01));
        List<Row> everywhere = read(null).subdistricts();
        assertThat(services(everywhere, Row::deliveries)).contains(AREA + " 4", NEXT_DOOR + " 0");
        assertThat(everywhere).hasSizeGreaterThanOrEqualTo(27);
        assertThat(everywhere).isSortedAccordingTo((a, b) -> Long.compare(b.deliveries(), a.deliveries()));
    }

    @Test
    void agenciesShowHowLongTheyTakeAndWhyTheyReturn() {
        Board board = read(AREA);
        Agency disdukcapil = board.waiting().agencies().getFirst();
        assertThat(disdukcapil)
                .isEqualTo(new Agency(
                        "DISDUKCAPIL",
                        disdukcapil.name(),
                        2,
                        1,
                        1,
                        1,
                        1,
                        5,
                        5,
                        new BigDecimal("50.0"),
                        "missing_document"));
        assertThat(disdukcapil.slowerThan(board.waiting().all())).isTrue();
        assertThat(board.waiting().agencies()).extracting(Agency::code).containsExactly("DISDUKCAPIL", "DINKES");
        assertThat(board.waiting().all().completed()).isEqualTo(3);
        assertThat(board.waiting().all().completeMedian()).isZero();
    }

    @Test
    void whatIsOverdueHasAHolderAndADay() {
        Board.Now now = read(AREA).now();
        assertThat(now.openNeeds()).isEqualTo(2);
        assertThat(now.overdue()).isEqualTo(2);
        assertThat(now.oldCases()).isEqualTo(2);
        assertThat(now.parked()).isZero();
        assertThat(now.unreached()).isZero();
        assertThat(now.holders()).hasSize(1);
        Board.Holder holder = now.holders().getFirst();
        assertThat(holder.owner()).isEqualTo("FRONT_OFFICE");
        assertThat(holder.name()).isEqualTo("Petugas depan");
        assertThat(holder.overdue()).isEqualTo(2);
        assertThat(holder.oldest())
                .isEqualTo(now.oldest())
                .isBetween(LocalDate.of(2025, 5, 6), LocalDate.of(2025, 5, 30));
    }

    @Test
    void whoWasServedSaysHowSatisfied() {
        assertThat(read(AREA).satisfaction()).isEqualTo(new Board.Satisfaction(2025, 1, new BigDecimal("4.00")));
        assertThat(read(NEXT_DOOR).satisfaction()).isEqualTo(new Board.Satisfaction(2025, 0, null));
    }

    @Test
    void nextDoorNothingOfThisIsSeen() {
        Board board = read(NEXT_DOOR);
        assertThat(board.nothing()).isTrue();
        assertThat(board.people()
                        + board.cases()
                        + board.complaints()
                        + board.before().people())
                .isZero();
        assertThat(board.now().overdue() + board.now().oldCases()).isZero();
        assertThat(board.waiting().agencies()).isEmpty();
        assertThat(browser.open("pimpinan", "/dashboard?from=2025-01-01&to=2025-12-31&area=" + NEXT_DOOR)
                        .body())
                .contains("Belum ada layanan yang diberikan pada masa ini");
    }

    @Test
    void theQuarterIsHeldAgainstTheFiguresOfTheTree() {
        Board board = dashboard.read(Period.year(clock.today()), null, office.as("pimpinan"), Text.ID);
        IndicatorTree tree =
                indicators.read(new Scope(board.aims().year(), board.aims().quarter(), null), Text.ID);
        assertThat(board.aims().indicators()).isNotEmpty().allSatisfy(aim -> {
            IndicatorLine line = tree.items().stream()
                    .filter(one -> one.code().equals(aim.code()))
                    .findFirst()
                    .orElseThrow();
            assertThat(aim.target()).isEqualTo(line.target());
            assertThat(aim.achievement()).isEqualTo(line.achievement());
        });
        assertThat(board.aims().reached()
                        + board.aims().underway()
                        + board.aims().behind()
                        + board.aims().unknown())
                .isEqualTo(board.aims().indicators().size());
        long grave = tree.items().stream()
                .flatMap(line -> line.flags().stream())
                .filter(flag -> !new Text()
                        .of(Text.ID, "indicator.flag." + flag.kind() + ".state")
                        .equals("off"))
                .count();
        assertThat(board.flags().count()).isEqualTo(grave);
        assertThat(board.flags().gravest()).hasSize((int) Math.min(3, grave));
    }

    @Test
    void thePageSaysWhatProgramsAreTold() {
        JsonNode told = Api.json(api.get("pimpinan", "/api/v1/dashboard" + ASKED));
        assertThat(told.path("people").asLong()).isEqualTo(2);
        assertThat(told.path("deliveries").asLong()).isEqualTo(4);
        assertThat(told.path("period").path("from").asText()).isEqualTo("2025-01-01");
        assertThat(told.path("area").asText()).isEqualTo(AREA);
        assertThat(told.path("now").path("overdue").asLong()).isEqualTo(2);
        assertThat(told.path("waiting")
                        .path("agencies")
                        .get(0)
                        .path("completeMedian")
                        .asInt())
                .isEqualTo(5);
        assertThat(told.toString()).doesNotContain("Dasbor");
        String page = browser.open("pimpinan", "/dashboard" + ASKED).body();
        assertThat(page)
                .contains(
                        ">2</a></b>warga terlayani", "Naik 100 % dari setahun sebelumnya: 1 warga", ">4</a></b>layanan")
                .contains("Petugas depan", "Dokumen kurang", "href=\"/figures?agency=DISDUKCAPIL&amp;period=2025-q4\"")
                .contains("href=\"/deliveries?from=2025-01-01&amp;to=2025-12-31&amp;subdistrict=" + AREA
                        + "&amp;service=KIS-PBI\"")
                .doesNotContain("Dasbor", "href=\"/overdue\"");
        assertThat(browser.open("manajer", "/dashboard" + ASKED).body()).contains("href=\"/overdue\"");
    }

    @Test
    void everyFigureOpensAsManyServicesAsItSays() {
        String behind = browser.open(
                        "pimpinan", "/deliveries?from=2025-01-01&to=2025-12-31&subdistrict=" + AREA + "&agency=DINKES")
                .body();
        assertThat(behind).contains("1 warga, 2 layanan");
    }

    @Test
    void tablesAreSortedByTheColumnsTheyHave() {
        visits.helpedByDinkes(visits.need(visits.person("Tahun Ini Dasbor", "35.24.25.2001"), "KIS-PBI"));
        String page = browser.open("pimpinan", "/dashboard?period=year&sort=subdistricts.-rate")
                .body();
        assertThat(page).contains("aria-sort=\"descending\"").contains("sort=subdistricts.rate#subdistricts");
        assertThat(browser.open("pimpinan", "/dashboard?sort=waiting.complete").statusCode())
                .isEqualTo(200);
        for (String nonsense : List.of("waiting.rate", "services.-person_id", "people", "services.")) {
            assertThat(browser.open("pimpinan", "/dashboard?sort=" + nonsense).statusCode())
                    .as(nonsense)
                    .isEqualTo(422);
        }
    }

    @Test
    void theTablesAreExportedAsTheyAreShown() throws Exception {
        try (ReadableWorkbook workbook = workbook("/dashboard.xlsx" + ASKED + "&sort=services.name")) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).hasSize(8);
            assertThat(sheets.get(2).getName()).isEqualTo("Layanan");
            List<String> names = sheets.get(2).read().stream()
                    .skip(1)
                    .map(row -> row.getCellText(0))
                    .toList();
            assertThat(names).hasSize(4).isSorted();
            assertThat(sheets.get(2).read().get(1).getCellAsNumber(1))
                    .hasValueSatisfying(one -> assertThat(one).isEqualByComparingTo("1"));
        }
    }

    @Test
    void leaderManagerAndAuditorLookAndNobodyElse() {
        for (String path : List.of("/dashboard", "/dashboard.xlsx", "/api/v1/dashboard")) {
            for (String who : List.of("pimpinan", "manajer", "auditor")) {
                assertThat(api.get(who, path).statusCode()).as(who + " " + path).isEqualTo(200);
            }
            for (String who : List.of("petugas", "verifikator", "fasilitator", "dinkes")) {
                assertThat(api.get(who, path).statusCode()).as(who + " " + path).isEqualTo(403);
            }
        }
        assertThat(api.get("admin", "/dashboard").statusCode()).isEqualTo(403);
    }

    @Test
    void whoIsLimitedToAnAreaSeesThatArea() {
        users.add(
                new NewUser("camat.glagah", "Camat Glagah", "leader", null, AREA, DemoAccounts.PASSWORD),
                office.as("admin"));
        JsonNode own = Api.json(api.get("camat.glagah", "/api/v1/dashboard?from=2025-01-01&to=2025-12-31"));
        assertThat(own.path("people").asLong()).isEqualTo(2);
        assertThat(own.path("area").asText()).isEqualTo(AREA);
        assertThat(api.get("camat.glagah", "/api/v1/dashboard?area=" + NEXT_DOOR)
                        .statusCode())
                .isEqualTo(422);
        String page = browser.open("camat.glagah", "/dashboard").body();
        assertThat(page).contains("Glagah").doesNotContain("name=\"area\"", "area=" + NEXT_DOOR);
    }

    @Test
    void nonsenseIsToldAtItsField() {
        HttpResponse<String> answer = api.get("pimpinan", "/api/v1/dashboard?from=x&area=35.24.99&period=week");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"from\"", "\"field\":\"area\"");
    }

    @Test
    void thePageTakesTheSameStatementsHoweverMuchHappened() {
        browser.open("pimpinan", "/dashboard");
        int few = Statements.of(() -> browser.open("pimpinan", "/dashboard")).size();
        for (String service : List.of("KIS-PBI", "AKSES-DASAR", "KIS-PBI", "KIS-PBI")) {
            visits.helpedByDinkes(visits.need(visits.person("Banyak Dasbor", "35.24.25.2001"), service));
        }
        List<String> many = Statements.of(() -> browser.open("pimpinan", "/dashboard"));
        assertThat(many).as(String.join("\n", many)).hasSize(few).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    private Board read(String area) {
        return dashboard.read(YEAR, area, office.as("pimpinan"), Text.ID);
    }

    private static List<String> services(List<Row> rows, Function<Row, Long> number) {
        return rows.stream().map(row -> row.code() + " " + number.apply(row)).collect(Collectors.toList());
    }

    private Need visitOn(int year, int month, int day, long person, String service) {
        return on(year, month, day, () -> visits.need(person, service));
    }

    private long sent(Need need) {
        return referrals
                .send(need.key(), "DISDUKCAPIL", null, office.as("petugas"))
                .key();
    }

    private void disdukcapil(long referral, Move move, MoveForm form) {
        moves.move(referral, move, form, office.as("disdukcapil"));
    }

    private void on(int year, int month, int day, Runnable task) {
        clock.at(
                LocalDate.of(year, month, day)
                        .atTime(LocalTime.of(9, 0))
                        .atZone(AppClock.zone())
                        .toInstant(),
                task);
    }

    private <T> T on(int year, int month, int day, Supplier<T> task) {
        List<T> made = new ArrayList<>();
        on(year, month, day, () -> {
            made.add(task.get());
        });
        return made.getFirst();
    }

    private ReadableWorkbook workbook(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        api.request(path)
                                .header("Authorization", "Bearer " + api.token("pimpinan"))
                                .header("Cookie", "slrt_lang=id")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        return new ReadableWorkbook(new ByteArrayInputStream(answer.body()));
    }
}
