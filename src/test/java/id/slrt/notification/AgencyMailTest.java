package id.slrt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import id.slrt.intake.CaseFile;
import id.slrt.intake.escalation.Escalation;
import id.slrt.referral.catalogue.AgencyAddresses;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Agencies are told by e-mail, through a mail server that speaks SMTP. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgencyMailTest implements TestPropertyProvider {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @Inject
    Outbox outbox;

    @Inject
    Applicants applicants;

    @Inject
    AgencyAddresses addresses;

    @Inject
    NotificationRepositories.Messages messages;

    @Inject
    Office office;

    @Inject
    Escalation escalation;

    @Inject
    AppClock clock;

    @Override
    public Map<String, String> getProperties() {
        server.start();
        return Map.of(
                "slrt.outbox.lanes", "0",
                "slrt.smtp.host", "127.0.0.1",
                "slrt.smtp.port", String.valueOf(server.getSmtp().getPort()),
                "slrt.smtp.from", "slrt@lamongan.example",
                "slrt.smtp.security", "none");
    }

    @AfterAll
    void stop() {
        server.stop();
        addresses.set("DINKES", null, office.as("admin"));
        addresses.set("RSUD", null, office.as("admin"));
    }

    @BeforeEach
    void begin() throws Exception {
        drain();
        server.purgeEmailFromAllMailboxes();
    }

    @Test
    void aReferralIsTellingItsAgencyWithoutNamingThePerson() throws Exception {
        addresses.set("DINKES", "rujukan@dinkes.example", office.as("admin"));
        CaseFile file = applicants.opens("KIS-PBI");
        long referral = applicants.refers(file, null).key();
        drain();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).startsWith("Rujukan baru: Kepesertaan KIS");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("rujukan@dinkes.example");
        assertThat(mail.getMessageID()).startsWith("<slrt-message-").endsWith("@lamongan.example>");
        assertThat(GreenMailUtil.getBody(mail))
                .contains("/referrals/" + referral)
                .doesNotContain("Rukmini", Applicants.STEM);
        assertThat(mails(file))
                .singleElement()
                .satisfies(message -> assertThat(message.state()).isEqualTo(MessageState.DELIVERED));
    }

    @Test
    void aSensitiveServiceIsNotNamed() throws Exception {
        addresses.set("RSUD", "igd@rsud.example", office.as("admin"));
        applicants.refers(applicants.opens("RAWAT-TELANTAR"), "RSUD");
        drain();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject() + GreenMailUtil.getBody(mail)).doesNotContainIgnoringCase("telantar");
    }

    @Test
    void itsHeadIsToldOnceADayThatReferralsAreLate() {
        addresses.set("DINKES", "rujukan@dinkes.example", office.as("admin"));
        List<CaseFile> late = new ArrayList<>();
        on("2026-03-02", () -> {
            late.add(applicants.opens("KIS-PBI"));
            late.add(applicants.opens("KIS-PBI"));
            late.forEach(file -> applicants.refers(file, null));
        });
        on("2026-03-05", escalation::look);
        on("2026-03-05", escalation::look);
        assertThat(late.stream().flatMap(file -> mails(file).stream()))
                .filteredOn(message -> message.template().equals("agency_overdue"))
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .startsWith("Rujukan lewat tenggat\n")
                        .contains("/referrals?queue=overdue")
                        .doesNotContain("Rukmini", Applicants.STEM));
    }

    private void on(String day, Runnable work) {
        clock.at(Instant.parse(day + "T03:00:00Z"), work);
    }

    @Test
    void withoutAnAddressNothingIsWritten() {
        CaseFile file = applicants.opens("ADMINDUK");
        applicants.refers(file, null);
        assertThat(mails(file)).isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> addresses.set("RSUD", "igd@rsud, x@y.z", office.as("admin")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.errors()).extracting("code").containsExactly("email"));
    }

    @Test
    void whileTheServerIsAwayItIsTriedAgain() {
        addresses.set("DINKES", "rujukan@dinkes.example", office.as("admin"));
        CaseFile file = applicants.opens("KIS-PBI");
        applicants.refers(file, null);
        server.stop();
        drain();
        server.start();
        assertThat(mails(file))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .extracting(Message::state, Message::reason)
                        .containsExactly(MessageState.QUEUED, "provider_away"));
    }

    private List<Message> mails(CaseFile file) {
        return messages.findByCaseIdOrderById(file.file().key()).stream()
                .filter(message -> message.channel() == Way.EMAIL)
                .toList();
    }

    private void drain() {
        while (outbox.work() > 0) {
            // until nothing is due
        }
    }
}
