package id.slrt.journey;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.intake.handover.Handovers;
import id.slrt.intake.handover.NewHandover;
import id.slrt.letter.Letter;
import id.slrt.letter.Letters;
import id.slrt.letter.signatory.Signatories;
import id.slrt.notification.Way;
import id.slrt.notification.reply.InboundRows;
import id.slrt.notification.reply.Replies;
import id.slrt.referral.routing.RuleTable;
import id.slrt.registry.Person;
import id.slrt.registry.duplicates.Twins;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import id.slrt.support.Office;
import id.slrt.support.Snapshots;
import id.slrt.support.Snapshots.Change;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every page, as the people who use it see it: no axe violation, and at 360 px nothing is cut off. */
@MicronautTest(transactional = false)
class EveryPageTest {
    @Inject
    Chromium chromium;

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

    @Inject
    Letters letters;

    @Inject
    Signatories signatories;

    @Inject
    RuleTable rules;

    @Inject
    Handovers handovers;

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
        long rule = rules.rules().getFirst().key();
        long handover = handovers
                .receive(
                        new NewHandover(
                                "raid",
                                null,
                                "Pasar Babat",
                                "Bedahan, Babat",
                                "20/11/2026",
                                "21.30",
                                "Regu 1",
                                null,
                                "protection",
                                List.of(new NewHandover.Found(null, "L", "40", "11", null, "topi hijau", null, null))),
                        null,
                        office.as("satpolpp"))
                .key();
        Map<String, List<String>> pages = new TreeMap<>(Map.of(
                "", List.of("/login", "/track", "/track/" + ticket, "/satisfaction", "/none", "/r/" + "A".repeat(27)),
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
                                "/cases/" + ticket + "/needs/new",
                                "/cases/" + ticket + "/referrals",
                                "/cases/" + ticket + "/messages",
                                "/referrals",
                                "/referrals/" + referral,
                                "/referrals/" + referral + "/links",
                                "/referrals/" + referral + "/comments",
                                "/comments",
                                "/catalogue",
                                "/catalogue/DIKNAS",
                                "/replies",
                                "/replies/" + reply(),
                                "/unreached",
                                "/phone",
                                "/handovers",
                                "/handovers/new",
                                "/handovers/" + handover,
                                "/handovers/" + handover + "/people/1/identity"),
                "satpolpp",
                        List.of(
                                "/handovers",
                                "/handovers/new?rows=60",
                                "/handovers/" + handover,
                                "/handovers/" + handover + "/record"),
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
                                "/routing/try",
                                "/routing/" + rule,
                                "/dashboard",
                                "/deliveries",
                                "/cases/dropped",
                                "/imports",
                                "/imports/latest",
                                "/persons/" + member.key() + "/looks"),
                "fasilitator",
                        List.of("/catalogue?service=KIP", "/", "/visits", "/visits/" + ticket, "/cases", "/unreached"),
                "dinkes",
                        List.of(
                                "/overdue",
                                "/referrals",
                                "/referrals?queue=overdue",
                                "/referrals?queue=unclaimed&service=KIS-PBI&area=35.24.05",
                                "/referrals?queue=done",
                                "/referrals/" + referral,
                                "/figures",
                                "/catalogue/DINKES/edit"),
                "pimpinan",
                        List.of(
                                "/dashboard",
                                "/dashboard?period=quarter&area=35.24.05&sort=waiting.-complete",
                                "/dashboard?from=2019-01-01&to=2019-02-01",
                                "/dashboard?from=x",
                                "/indicators",
                                "/indicators?year=2026&month=10",
                                "/deliveries",
                                "/closings",
                                "/closings/2026/10",
                                "/figures",
                                "/reports",
                                "/reports?form=quarterly",
                                "/reports?form=slrt",
                                "/reports?form=efficiency&year=2021"),
                "admin",
                        List.of(
                                "/users",
                                "/users/permissions",
                                "/routing",
                                "/routing/new",
                                "/routing/" + rule + "/history",
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

    @TestFactory
    Stream<DynamicTest> everyPageOfLettersAndAttachmentsIsAccessible() {
        JsonNode file = desk.open("SKTM", "KIP");
        String ticket = file.path("ticket").asText();
        long need = file.path("needs").get(0).path("needId").asLong();
        long waiting = file.path("needs").get(1).path("needId").asLong();
        Letter letter = letters.issue(need, "sktm", null, office.as("petugas"));
        long signatory = signatories.all().getFirst().key();
        return Map.of(
                        "",
                        List.of("/verify", "/verify/" + letter.code(), "/verify/ABCD"),
                        "petugas",
                        List.of(
                                "/cases/" + ticket,
                                "/cases/" + ticket + "/letters",
                                "/cases/" + ticket + "/attachments",
                                "/needs/" + waiting + "/letters/new",
                                "/letters/" + letter.key(),
                                "/letters"),
                        "fasilitator",
                        List.of("/cases/" + ticket + "/letters", "/cases/" + ticket + "/attachments"),
                        "admin",
                        List.of(
                                "/letter-templates",
                                "/letter-templates/sktm",
                                "/signatories",
                                "/signatories/" + signatory))
                .entrySet()
                .stream()
                .map(user -> DynamicTest.dynamicTest(
                        user.getKey().isEmpty() ? "anybody" : user.getKey(),
                        () -> look(user.getKey(), user.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> everyPageOfTheIndicatorTreeIsAccessible() {
        String activity = "/indicators/1.06.04.2.01";
        return Map.of(
                        "pimpinan",
                        List.of(
                                "/indicators?year=2021",
                                "/indicators?year=2025&quarter=2&area=35.24.05",
                                activity + "?year=2021",
                                activity + ".08?year=2021&quarter=2",
                                activity + ".08/targets?year=2021",
                                "/indicators/grades"),
                        "admin",
                        List.of(
                                "/indicators",
                                "/indicators/tree",
                                "/indicators/tree?year=2023",
                                "/indicators/tree/2026/new?parent=1.06.04.2.01",
                                "/indicators/tree/2026/SPM-1",
                                "/indicators/tree/2021/T1",
                                activity + ".08/targets?year=2026",
                                "/indicators/grades?year=2026&preset=five"))
                .entrySet()
                .stream()
                .map(user -> DynamicTest.dynamicTest(user.getKey(), () -> look(user.getKey(), user.getValue())));
    }

    /** Somebody without a case has written. */
    private long reply() {
        String number = "+6281288880001";
        replies.arrived("SM-every-page", number, Way.SMS, "Saya butuh bantuan beras");
        return inbound.of(List.of(number)).getFirst().key();
    }

    private void look(String username, List<String> paths) {
        try (Screen screen = chromium.screen(1366, 768)) {
            if (!username.isEmpty()) {
                screen.signIn(username);
            }
            for (String path : paths) {
                screen.wide(1366).load(path).check(path);
                screen.wide(360).check(path);
            }
        }
    }
}
