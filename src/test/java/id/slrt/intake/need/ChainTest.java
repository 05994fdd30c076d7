package id.slrt.intake.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.intake.CaseEvent;
import id.slrt.intake.CaseFile;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.NeedState;
import id.slrt.intake.opening.NewCases;
import id.slrt.intake.turn.NextStep;
import id.slrt.intake.turn.Turn;
import id.slrt.intake.turn.Turns;
import id.slrt.intake.visit.HomeVisits;
import id.slrt.intake.visit.VisitForm;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.support.Api;
import id.slrt.support.AtDesk;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The legal chain: what a service asks for before it is given, who does it, and whose turn it is meanwhile. */
@MicronautTest(transactional = false)
class ChainTest {
    @Inject
    Api api;

    @Inject
    Desk desk;

    @Inject
    Office office;

    @Inject
    Needs needs;

    @Inject
    Turns turns;

    @Inject
    HomeVisits visits;

    @Inject
    Cases cases;

    @Inject
    NewCases newCases;

    @Inject
    AppClock clock;

    @Test
    void aProposalToTheRegistryIsVisitedCheckedAndDetermined() {
        long id = need("USUL-DTKS");
        assertThat(turn(id)).extracting(Turn::step, Turn::owner).containsExactly(NextStep.VISIT, "FACILITATOR");
        assertThat(act("verifikator", id, "verify").statusCode()).isEqualTo(409);
        visit(id);
        assertThat(turn(id)).extracting(Turn::step, Turn::owner).containsExactly(NextStep.VERIFY, "BACK_OFFICE");
        assertThat(act("petugas", id, "verify").statusCode()).isEqualTo(403);
        assertThat(act("verifikator", id, "verify").body()).contains("\"state\":\"verified\"");
        assertThat(turn(id)).extracting(Turn::step, Turn::owner).containsExactly(NextStep.DETERMINE, "MANAGER");
        assertThat(act("manajer", id, "determine").body())
                .contains("\"state\":\"determined\"", "\"nextStep\":\"refer\"");
        assertThat(turns.ofNeed(id))
                .extracting(Turn::step)
                .containsExactly(NextStep.VISIT, NextStep.VERIFY, NextStep.DETERMINE, NextStep.REFER);
        assertThat(turns.ofNeed(id)).filteredOn(turn -> turn.endedAt() == null).hasSize(1);
    }

    @Test
    void aHouseFromTheListIsAlsoRecommended() {
        long id = need("RUTILAHU");
        visit(id);
        act("verifikator", id, "verify");
        assertThat(turn(id).step()).isEqualTo(NextStep.RECOMMEND);
        assertThat(act("verifikator", id, "recommend").body()).contains("\"nextStep\":\"determine\"");
    }

    @Test
    void aKipLetterIsAllThatWasAskedFor() {
        long id = need("KIP");
        assertThat(turn(id)).extracting(Turn::step, Turn::owner).containsExactly(NextStep.LETTER, "FRONT_OFFICE");
        Need after = needs.letterIssued(id, "421/017/413.109/2026", office.as("petugas"));
        assertThat(after.state()).isEqualTo(NeedState.FULFILLED);
        assertThat(turns.open(id)).isEmpty();
    }

    @Test
    void aLetterThatGoesWithAReferralLeavesTheNeedWhereItIs() {
        long id = need("ADMINDUK");
        Need after = needs.letterIssued(id, "421/018/413.109/2026", office.as("petugas"));
        assertThat(after.nextStep()).isEqualTo(NextStep.REFER);
        assertThat(kinds(id)).contains("letter_along");
    }

    @Test
    void whereNoFacilitatorIsTheManagerSendsSomebody() {
        String body = Desk.newCase(Desk.nik(), "PKH").replace("35.24.05.2006", "35.24.01.2001");
        JsonNode file = Api.json(api.post("petugas", "/api/v1/cases", body));
        long id = file.path("needs").get(0).path("needId").asLong();
        assertThat(turn(id)).extracting(Turn::step, Turn::owner).containsExactly(NextStep.VISIT, "MANAGER");
    }

    @Test
    void ofTwoWhoVerifyTheSecondIsToldWhoWasFirst() {
        long id = need("ALAT-BANTU");
        act("verifikator", id, "verify");
        HttpResponse<String> second = act("verifikator", id, "verify");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Need checked", "Agus Setiawan");
    }

    @Test
    void whoActsOnAnOldViewIsToldWhoWasFirst() {
        long id = need("ALAT-BANTU");
        int seen = needs.require(id).version();
        act("verifikator", id, "verify");
        HttpResponse<String> late = api.post(
                "petugas", "/api/v1/needs/" + id + "/withdraw", "{\"reason\":\"Tidak jadi\",\"version\":" + seen + "}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("has changed since you opened it", "Agus Setiawan");
    }

    @Test
    void theDueDateCountsTheWorkingDaysOfThePack() {
        clock.at(LocalDate.of(2026, 12, 23).atTime(9, 0).atZone(AppClock.zone()).toInstant(), () -> {
            CaseFile file = newCases.open(AtDesk.wants("ALAT-BANTU"), null, office.as("petugas"));
            // Thursday and Friday are holidays, then a weekend: two working days later is Tuesday
            assertThat(turn(file.needs().getFirst().key()).dueOn()).isEqualTo(LocalDate.of(2026, 12, 29));
        });
    }

    @Test
    void aVisitOfYearsAgoIsASlip() {
        String ticket = cases.require(needs.require(need("USUL-DTKS")).caseId()).ticket();
        VisitForm form = new VisitForm("1/1/1900", "no", null, null, null, null, null, "Rumah kosong");
        assertThatThrownBy(() -> visits.record(ticket, form, office.as("fasilitator")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.errors().getFirst().code()).isEqualTo("visit_old"));
    }

    private long need(String service) {
        return desk.open(service).path("needs").get(0).path("needId").asLong();
    }

    private void visit(long id) {
        String ticket = cases.require(needs.require(id).caseId()).ticket();
        VisitForm form = new VisitForm(clock.today().toString(), "yes", "Suami", "unfit", "750.000", "4", "yes", null);
        visits.record(ticket, form, office.as("fasilitator"));
    }

    private HttpResponse<String> act(String who, long id, String act) {
        return api.post(who, "/api/v1/needs/" + id + "/" + act, "{}");
    }

    private Turn turn(long id) {
        return turns.open(id).orElseThrow();
    }

    private List<String> kinds(long id) {
        return cases.read(needs.require(id).caseId()).history().stream()
                .map(CaseEvent::kind)
                .toList();
    }
}
