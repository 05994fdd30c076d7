package id.slrt.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.access.NewUser;
import id.slrt.access.Users;
import id.slrt.demo.DemoAccounts;
import id.slrt.intake.Cases;
import id.slrt.intake.turn.Turns;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Issue 15, A9: a disabled user's referrals stayed hers, and nobody saw them. */
@MicronautTest(transactional = false)
class DeparturesTest {
    @Inject
    Desk desk;

    @Inject
    Families families;

    @Inject
    Users users;

    @Inject
    Office office;

    @Inject
    Browser browser;

    @Inject
    Referrals referrals;

    @Inject
    Assignments assignments;

    @Inject
    Turns turns;

    @Inject
    Cases cases;

    @Test
    void whatADisabledUserHadInHandGoesBackToTheQueueAndAnyColleagueTakesItOver() {
        hire("lestari.pergi");
        long claimed = refer("Sukinah Ditinggal");
        long accepted = refer("Tukiyem Ditinggal");
        long done = refer("Poniyem Selesai");
        desk.move("lestari.pergi", claimed, "claim", "{}");
        desk.move("lestari.pergi", accepted, "accept", "{}");
        desk.move("lestari.pergi", done, "accept", "{}");
        desk.move("lestari.pergi", done, "start", "{}");
        desk.move("lestari.pergi", done, "complete", "{}");
        assertThat(referrals.require(accepted).assigneeName()).isEqualTo("Lestari Pergi");

        users.setActive(office.as("lestari.pergi").userId(), false, office.as("admin"));

        assertThat(referrals.require(claimed).assignee()).isNull();
        assertThat(referrals.require(accepted).assignee()).isNull();
        assertThat(referrals.require(accepted).state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(referrals.require(done).assigneeName()).isEqualTo("Lestari Pergi");
        assertThat(turns.open(referrals.require(accepted).needId())
                        .orElseThrow()
                        .assignee())
                .isNull();
        assertThat(browser.open("rsud", "/referrals?queue=unclaimed").body())
                .contains("Sukinah Ditinggal", "Tukiyem Ditinggal");
        String ticket = ticket(accepted);
        assertThat(browser.open("petugas", "/cases/" + ticket).body())
                .contains("Rujukan kembali ke antrean", "Lestari Pergi");

        assertThat(browser.open("rsud", "/referrals/" + accepted).body()).contains("/assign\"");
        assignments.assign(accepted, office.as("rsud").userId(), office.as("rsud"));
        assertThat(referrals.require(accepted).assignee())
                .isEqualTo(office.as("rsud").userId());
    }

    private String ticket(long referral) {
        return cases.read(referrals.require(referral).caseId()).file().ticket();
    }

    private void hire(String username) {
        users.add(
                new NewUser(username, "Lestari Pergi", "agency", "RSUD", null, DemoAccounts.PASSWORD),
                office.as("admin"));
    }

    private long refer(String name) {
        long need = desk.open(families.of(name).getFirst(), "RAWAT-TELANTAR")
                .path("needs")
                .get(0)
                .path("needId")
                .asLong();
        return desk.refer(need).path("referralId").asLong();
    }
}
