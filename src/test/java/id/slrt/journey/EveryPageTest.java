package id.slrt.journey;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.notification.Way;
import id.slrt.notification.reply.InboundRows;
import id.slrt.notification.reply.Replies;
import id.slrt.registry.Person;
import id.slrt.registry.duplicates.Twins;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import id.slrt.support.Office;
import id.slrt.support.Snapshots;
import id.slrt.support.Snapshots.Change;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every page, as the people who use it see it: no axe violation, and at 360 px nothing is cut off. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
    @Inject
    EmbeddedServer server;

    @Inject
    Office office;

    @Inject
    Desk desk;

    @Inject
    Replies replies;

    @Inject
    InboundRows inbound;

    @Inject
    Families families;

    @Inject
    Snapshots snapshots;

    @Inject
    Twins twins;

    private Chromium chromium;

    @BeforeAll
    void begin() {
        chromium = new Chromium(server);
    }

    @AfterAll
    void end() {
        chromium.close();
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessible() {
        JsonNode file = desk.open("KIS-PBI", "USUL-DTKS", "SKTM");
        String ticket = file.path("ticket").asText();
        Person member = families.of("Sulastri Pertiwi", "Wati Pertiwi").getFirst();
        desk.open(member, "KIP");
        snapshots.apply(
                LocalDate.of(2026, 7, 1),
                new Change(member.key(), "membership", "pkh,pbi", "pkh"),
                new Change(member.key(), "left", null, null));
        long person = file.path("people").get(0).path("personId").asLong();
        long referral = desk.refer(file.path("needs").get(0).path("needId").asLong())
                .path("referralId")
                .asLong();
        Person registered = twins.imported("Sulastri Ningrum", twins.nik());
        long pair = twins.pair(registered, twins.atDesk("Sulastri Ningroem", null));
        long households = twins.pairOfHouseholds("Sukardi Ningrum", "Kasmini Ningrum");
        Map<String, List<String>> pages = new TreeMap<>(Map.of(
                "", List.of("/login", "/track", "/track/" + ticket, "/satisfaction", "/none"),
                "petugas",
                        List.of(
                                "/",
                                "/search",
                                "/register",
                                "/persons/" + person,
                                "/persons/" + person + "/cases",
                                "/persons/" + member.key(),
                                "/households/" + member.householdId(),
                                "/households/" + member.householdId() + "/cases",
                                "/cases",
                                "/cases/new?person=" + person,
                                "/cases/" + ticket,
                                "/cases/" + ticket + "/receipt",
                                "/cases/" + ticket + "/summary",
                                "/cases/" + ticket + "/referrals",
                                "/cases/" + ticket + "/messages",
                                "/referrals",
                                "/replies",
                                "/replies/" + reply(),
                                "/unreached",
                                "/phone"),
                "verifikator",
                        List.of(
                                "/",
                                "/cases/" + ticket,
                                "/cases/dropped",
                                "/persons/" + member.key(),
                                "/duplicates",
                                "/duplicates/" + pair,
                                "/duplicates/" + households,
                                "/merges",
                                "/persons/" + registered.key() + "/merged"),
                "manajer",
                        List.of(
                                "/",
                                "/overdue",
                                "/clocks",
                                "/routing",
                                "/dashboard",
                                "/deliveries",
                                "/cases/dropped",
                                "/imports",
                                "/imports/latest",
                                "/persons/" + member.key() + "/looks"),
                "fasilitator", List.of("/", "/visits", "/visits/" + ticket, "/cases", "/unreached"),
                "dinkes",
                        List.of(
                                "/overdue",
                                "/referrals",
                                "/referrals?queue=overdue",
                                "/referrals?queue=unclaimed&service=KIS-PBI&area=35.24.05",
                                "/referrals?queue=done",
                                "/referrals/" + referral),
                "pimpinan", List.of("/dashboard", "/indicators", "/deliveries"),
                "admin",
                        List.of(
                                "/users",
                                "/routing",
                                "/imports",
                                "/templates",
                                "/templates/referral_sent?service=KIP",
                                "/templates/case_closed",
                                "/messages"),
                "auditor", List.of("/audit", "/audit/lookups", "/looks?subject=" + ticket)));
        return pages.entrySet().stream()
                .map(user -> DynamicTest.dynamicTest(
                        user.getKey().isEmpty() ? "anybody" : user.getKey(),
                        () -> look(user.getKey(), user.getValue())));
    }

    /** Somebody without a case has written. */
    private long reply() {
        String number = "+6281288880001";
        replies.arrived("SM-every-page", number, Way.SMS, "Saya butuh bantuan beras");
        return inbound.of(List.of(number)).getFirst().key();
    }

    private void look(String username, List<String> paths) {
        for (int width : new int[] {1366, 360}) {
            try (Screen screen = chromium.screen(width, 768)) {
                if (!username.isEmpty()) {
                    screen.signIn(username);
                }
                for (String path : paths) {
                    screen.open(path).check(path);
                }
            }
        }
    }
}
