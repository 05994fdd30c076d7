package id.slrt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.slrt.intake.CaseFile;
import id.slrt.referral.Referral;
import id.slrt.referral.catalogue.CatalogueEditing;
import id.slrt.referral.catalogue.PartnerCatalogue;
import id.slrt.referral.link.PartnerLinks;
import id.slrt.support.Api;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Links reach their agency; what is kept of the message opens nothing. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkMessagesTest implements TestPropertyProvider {
    private static final Pattern LINK = Pattern.compile("/r/[A-Za-z0-9_-]{27}");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @Inject
    Outbox outbox;

    @Inject
    Applicants applicants;

    @Inject
    CatalogueEditing editing;

    @Inject
    PartnerCatalogue catalogue;

    @Inject
    PartnerLinks links;

    @Inject
    NotificationRepositories.Messages messages;

    @Inject
    Office office;

    @Inject
    Api api;

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
        entry("", "", false);
    }

    @BeforeEach
    void begin() throws Exception {
        drain();
        server.purgeEmailFromAllMailboxes();
    }

    @Test
    void anAgencyWithoutAccountsGetsALinkByMailAtOnceAndTheOutboxCannotOpenIt() throws Exception {
        entry("pos@bpbd.example", "", true);
        CaseFile file = applicants.opens("BENCANA");
        Referral referral = applicants.refers(file, "BPBD");
        Message kept = toAgency(file).getFirst();
        assertThat(kept.text()).doesNotContainPattern(LINK);
        drain();
        MimeMessage mail = server.getReceivedMessages()[0];
        Matcher link = LINK.matcher(String.valueOf(mail.getContent()));
        assertThat(link.find()).isTrue();
        assertThat(String.valueOf(mail.getContent())).doesNotContain("Rukmini");
        assertThat(api.send(api.request(link.group()).GET()).statusCode()).isEqualTo(200);
        assertThat(toAgency(file).getFirst())
                .satisfies(sent -> assertThat(sent.state()).isEqualTo(MessageState.DELIVERED))
                .satisfies(sent -> assertThat(sent.text() + sent.shown()).doesNotContainPattern(LINK));
        assertThat(links.of(referral))
                .singleElement()
                .satisfies(one -> assertThat(one.sentTo()).isEqualTo("p****@bpbd.example"));
    }

    @Test
    void withoutMailTheLinkGoesToTheAgencysMobile() {
        entry("", "0812 3700 9911", true);
        CaseFile file = applicants.opens("BENCANA");
        applicants.refers(file, "BPBD");
        assertThat(toAgency(file))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .extracting(Message::channel, Message::recipient)
                        .containsExactly(Way.WHATSAPP, "+6281237009911"));
    }

    @Test
    void aLinkRevokedBeforeItWasSentIsNotSent() {
        entry("pos@bpbd.example", "", true);
        CaseFile file = applicants.opens("BENCANA");
        Referral referral = applicants.refers(file, "BPBD");
        links.revoke(referral.key(), links.of(referral).getFirst().key(), office.as("petugas"));
        drain();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(toAgency(file))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .extracting(Message::state, Message::reason)
                        .containsExactly(MessageState.FAILED, "link_gone"));
    }

    @Test
    void anAgencyThatCannotBeReachedStillGetsItsReferral() {
        entry("", "", true);
        CaseFile file = applicants.opens("BENCANA");
        Referral referral = applicants.refers(file, "BPBD");
        assertThat(links.of(referral)).isEmpty();
        assertThat(toAgency(file)).isEmpty();
    }

    private void entry(String email, String phone, boolean byLink) {
        Map<String, String> form = new HashMap<>(Map.of("email", email, "phone", phone));
        form.put("version", String.valueOf(catalogue.of("BPBD").orElseThrow().version()));
        if (byLink) {
            form.put("byLink", "yes");
        }
        editing.save("BPBD", form, office.as("admin"));
    }

    private List<Message> toAgency(CaseFile file) {
        return messages.findByCaseIdOrderById(file.file().key()).stream()
                .filter(Message::toAgency)
                .toList();
    }

    private void drain() {
        while (outbox.work() > 0) {
            // until nothing is due
        }
    }
}
