package id.slrt.referral.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.DistrictPack;
import id.slrt.intake.need.Needs;
import id.slrt.referral.Routing;
import id.slrt.referral.routing.RuleTrial.Answer;
import id.slrt.referral.routing.RuleTrial.Imagined;
import id.slrt.referral.routing.RuleWarning.Kind;
import id.slrt.registry.Person;
import id.slrt.shared.Problem;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules are edited for one village in which no other test has people, so that the others' referrals stay as they are. */
@MicronautTest(transactional = false)
class RoutingRulesTest {
    private static final String VILLAGE = "35.24.14.2003";
    private static final Path PACK = Path.of("config/district/lamongan");

    @Inject
    RuleEditing editing;

    @Inject
    RuleTrial trial;

    @Inject
    RuleTable table;

    @Inject
    RuleHistory history;

    @Inject
    RuleWarnings warnings;

    @Inject
    RoutingRuleRepository rows;

    @Inject
    Routing routing;

    @Inject
    Needs needs;

    @Inject
    DistrictPack pack;

    @Inject
    District district;

    @Inject
    Office office;

    @Inject
    Desk desk;

    @Inject
    Families families;

    @Inject
    Browser browser;

    @Test
    void aNeglectedWomanOf71GoesToTheShelterAndEveryRuleAboveSaysWhyNot() {
        Answer answer = trial.of(somebody("PENELUSURAN", "08", "71", "Babat"), null);
        RoutingRule rule = answer.decided().orElseThrow();
        assertThat(rule.agency()).isEqualTo("LIPONSOS");
        assertThat(rule.ppks()).isEqualTo("08");
        assertThat(answer.above()).isNotEmpty().allSatisfy(verdict -> {
            assertThat(verdict.rule().position()).isLessThan(rule.position());
            assertThat(verdict.why()).isNotEmpty();
        });
        RuleTable.Verdict afterReturn = answer.above().getLast();
        assertThat(afterReturn.rule().agency()).isEqualTo("PANTI");
        assertThat(afterReturn.why()).containsExactly(WhyNot.RETURNS);
    }

    @Test
    void whenTheShelterGaveHerBackTheHomeIsNextAndAChildGoesToTheChildrensHome() {
        Imagined back = new Imagined("PENELUSURAN", "08", "71", "P", "Babat", false, "", "LIPONSOS", "");
        assertThat(trial.of(back, null).decided().orElseThrow().agency()).isEqualTo("PANTI");
        assertThat(trial.of(somebody("PENELUSURAN", "", "9", "Babat"), null)
                        .decided()
                        .orElseThrow()
                        .agency())
                .isEqualTo("PANTI");
        Answer unknown = trial.of(somebody("PENELUSURAN", "08", "", "Babat"), null);
        assertThat(unknown.above())
                .anySatisfy(verdict -> assertThat(verdict.why()).containsExactly(WhyNot.AGE_UNKNOWN));
    }

    @Test
    void anEditDecidesTheNextReferralAtOnceAndStopsDecidingOnceItIsSwitchedOff() {
        Person person = families.in(VILLAGE, "Aturanwati Purbasari").getFirst();
        long need = desk.open(person, "KIP").path("needs").get(0).path("needId").asLong();
        assertThat(agency(need)).isEqualTo("DIKNAS");
        RoutingRule rule = editing.add(rule(Map.of("service", "KIP", "agency", "BAPPEDA", "position", "1")), admin());
        assertThat(agency(need)).isEqualTo("BAPPEDA");
        editing.activate(rule.key(), false, rule.version(), admin());
        assertThat(agency(need)).isEqualTo("DIKNAS");
        assertThat(history.of(rule.key(), 0, 10).items())
                .extracting(RuleHistory.Line::deed)
                .containsExactly("off", "added");
    }

    @Test
    void anEditMadeByAnotherInstanceIsSeenWithinASecond() throws InterruptedException {
        table.rules();
        RoutingRule quiet = editing.add(rule(Map.of("service", "KIP", "agency", "BPS")), admin());
        assertThat(table.rules()).extracting(RoutingRule::key).contains(quiet.key());
        // as another instance would: the rows change behind this one's back
        rows.deleteById(quiet.key());
        rows.changed(false);
        Thread.sleep(1100);
        assertThat(table.rules()).extracting(RoutingRule::key).doesNotContain(quiet.key());
    }

    @Test
    void aRuleHoldsOnItsDaysOnly() {
        RoutingRule rule = editing.add(
                rule(Map.of(
                        "service",
                        "KUBE",
                        "agency",
                        "BPS",
                        "position",
                        "1",
                        "validFrom",
                        "1/1/2027",
                        "validUntil",
                        "31/1/2027")),
                admin());
        assertThat(on("2026-12-31").decided().orElseThrow().key()).isNotEqualTo(rule.key());
        assertThat(on("2026-12-31").above().getFirst().why()).containsExactly(WhyNot.NOT_YET);
        assertThat(on("2027-01-01").decided().orElseThrow().key()).isEqualTo(rule.key());
        assertThat(on("2027-01-31").decided().orElseThrow().key()).isEqualTo(rule.key());
        assertThat(on("2027-02-01").above().getFirst().why()).containsExactly(WhyNot.PAST);
        editing.activate(rule.key(), false, rule.version(), admin());
        assertThat(on("2027-01-01").above().getFirst().why()).containsExactly(WhyNot.OFF);
    }

    @Test
    void theSecondOfTwoEditorsIsToldWhoWasFirst() {
        RoutingRule rule = editing.add(rule(Map.of("service", "KIP", "agency", "BPS")), admin());
        Map<String, String> typed = new HashMap<>(values(Map.of("service", "KIP", "agency", "BAPPEDA")));
        typed.put("version", Integer.toString(rule.version()));
        editing.change(rule.key(), new RuleForm(typed), admin());
        Problem problem = catchThrowableOfType(
                Problem.class, () -> editing.change(rule.key(), new RuleForm(typed), office.as("manajer")));
        assertThat(problem.status().getCode()).isEqualTo(409);
        assertThat(problem.args()).containsExactly(admin().displayName());
        long table = editing.edition().version();
        editing.move(rule.key(), true, table, admin());
        assertThat(catchThrowableOfType(Problem.class, () -> editing.move(rule.key(), true, table, admin()))
                        .code())
                .isEqualTo("routing_changed");
    }

    @Test
    void movingARuleChangesWhichOfTwoDecides() {
        RoutingRule first = editing.add(rule(Map.of("service", "KUBE", "agency", "BPS", "position", "1")), admin());
        RoutingRule second =
                editing.add(rule(Map.of("service", "KUBE", "agency", "BAPPEDA", "position", "11")), admin());
        assertThat(on("").decided().orElseThrow().key()).isEqualTo(first.key());
        editing.move(second.key(), true, editing.edition().version(), admin());
        assertThat(on("").decided().orElseThrow().key()).isEqualTo(second.key());
        editing.activate(first.key(), false, 0, admin());
        editing.activate(second.key(), false, 0, admin());
    }

    @Test
    void aRuleIsTriedBeforeItIsSaved() {
        RoutingRule draft = editing.draft(null, rule(Map.of("service", "KUBE", "agency", "BPS", "position", "1")));
        Answer answer = trial.of(somebody("KUBE", "", "40", VILLAGE), draft);
        assertThat(answer.decided().orElseThrow().agency()).isEqualTo("BPS");
        assertThat(trial.of(somebody("KUBE", "", "40", VILLAGE), null)
                        .decided()
                        .orElseThrow()
                        .agency())
                .isEqualTo("DINSOS");
    }

    @Test
    void rulesThatNeverDecideAndServicesLeftAloneAreWarnedOf() {
        List<RoutingRule> rules = new ArrayList<>(table.rules());
        RoutingRule narrow = editing.draft(
                null, new RuleForm(Map.of("service", "KIP", "ageMin", "7", "agency", "DIKNAS", "becauseId", "x")));
        RoutingRule other = editing.draft(
                null, new RuleForm(Map.of("service", "KIP", "sex", "P", "agency", "DINKES", "becauseId", "x")));
        rules.add(narrow);
        rules.add(other);
        assertThat(warnings.of(rules))
                .filteredOn(warning -> warning.rule() == narrow)
                .extracting(RuleWarning::kind)
                .containsExactly(Kind.NEVER);
        assertThat(warnings.of(rules))
                .filteredOn(warning -> warning.rule() == other)
                .extracting(RuleWarning::kind)
                .containsExactly(Kind.ONLY_AFTER_RETURN);
        rules.removeIf(rule -> "KIP".equals(rule.service()));
        assertThat(warnings.of(rules))
                .filteredOn(warning -> warning.kind() == Kind.NO_RULE)
                .extracting(RuleWarning::service)
                .containsExactly("KIP");
    }

    @Test
    void thePackLeavesAloneWhatTheOfficeEdited() {
        RoutingRule kube = table.rules().stream()
                .filter(rule -> "KUBE".equals(rule.service()) && rule.packPosition() != null)
                .filter(rule -> rule.returnsMin() != null)
                .findFirst()
                .orElseThrow();
        Map<String, String> typed = new HashMap<>(RuleForm.of(kube, district).values());
        typed.put("becauseId", "Pelatihan dahulu, kata kantor ini");
        editing.change(kube.key(), new RuleForm(typed), admin());
        List<RoutingRule> before = table.rules();
        List<String> notes = pack.apply(PACK);
        assertThat(notes).anySatisfy(note -> assertThat(note).contains("rule " + kube.packPosition(), "stays"));
        assertThat(editing.require(kube.key()).becauseId()).isEqualTo("Pelatihan dahulu, kata kantor ini");
        assertThat(table.rules()).isEqualTo(before);
        assertThat(history.of(kube.key(), 0, 10).items().getLast().deed()).isEqualTo("pack");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndWhatWasTypedIsKept() {
        HttpResponse<String> answer = browser.send(
                "admin", "/routing", "ageMin=60", "ageMax=17", "village=Atlantis", "agency=", "becauseId=Tua muda");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"ageMax-wrong\"", "id=\"village-wrong\"", "id=\"agency-wrong\"", "Tua muda");
        assertThat(browser.send("petugas", "/routing", "agency=DINKES").statusCode())
                .isEqualTo(403);
        HttpResponse<String> tried = browser.send(
                "manajer", "/routing/try", "try.service=PENELUSURAN", "try.ppks=08", "try.age=71", "try.place=Babat");
        assertThat(tried.body()).contains("UPT Liponsos", "baru setelah 1 kali dikembalikan");
    }

    private String agency(long need) {
        return routing.route(needs.require(need)).orElseThrow().agency();
    }

    private Answer on(String day) {
        return trial.of(new Imagined("KUBE", "", "40", "P", VILLAGE, false, "", "", day), null);
    }

    private static Imagined somebody(String service, String ppks, String age, String place) {
        return new Imagined(service, ppks, age, "P", place, false, "", "", "");
    }

    private static RuleForm rule(Map<String, String> more) {
        return new RuleForm(values(more));
    }

    private static Map<String, String> values(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of("village", VILLAGE, "becauseId", "Karena desa ini"));
        values.putAll(more);
        return values;
    }

    private Viewer admin() {
        return office.as("admin");
    }
}
