package id.slrt.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.intake.CaseFile;
import id.slrt.intake.NeedState;
import id.slrt.intake.Tickets;
import id.slrt.intake.need.Needs;
import id.slrt.referral.Move;
import id.slrt.referral.MoveForm;
import id.slrt.referral.Referral;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "slrt.outbox.lanes", value = "0")
class WritingTest {
    @Inject
    Applicants applicants;

    @Inject
    NotificationRepositories.Messages messages;

    @Inject
    Needs needs;

    @Inject
    TransactionOperations<Connection> transactions;

    @Test
    void everyStepIsTold() {
        CaseFile file = applicants.opens("KIS-PBI");
        Referral referral = applicants.refers(file, null);
        applicants.moves(referral, "dinkes", Move.CLAIM);
        applicants.moves(referral, "dinkes", Move.ACCEPT);
        applicants.moves(referral, "dinkes", Move.COMPLETE);
        String ticket = Tickets.show(file.file().ticket());
        String url = "http://127.0.0.1:8080/track/" + file.file().ticket();
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM", Locale.of("id", "ID"));
        assertThat(told(file)).extracting(Message::state).containsOnly(MessageState.QUEUED);
        assertThat(told(file))
                .extracting(Message::text)
                .containsExactly(
                        "Dinsos Lamongan: laporan Anda kami terima. Nomor tiket " + ticket + ", PIN "
                                + applicants.pin(file) + ". Lihat perkembangan di " + url,
                        "Dinsos Lamongan: Kepesertaan KIS / PBI-JKN (PBI-N dan PBI-D) dirujuk ke Dinas Kesehatan. Kabar"
                                + " paling lambat " + day.format(referral.dueAccept()) + ". Tiket " + ticket,
                        "Dinsos Lamongan: tiket " + ticket + " diterima Dinas Kesehatan. Selesai paling lambat "
                                + day.format(referral.dueComplete()),
                        "Dinsos Lamongan: Kepesertaan KIS / PBI-JKN (PBI-N dan PBI-D) sudah selesai. Rincian: " + url,
                        "Dinsos Lamongan: tiket " + ticket + " selesai. Puaskah Anda? Balas 1 (buruk) sampai 5 (baik),"
                                + " atau buka " + url);
    }

    @Test
    void aMissingDocumentIsToldAndOtherReturnsAreNot() {
        CaseFile file = applicants.opens("ADMINDUK");
        applicants.moves(
                applicants.refers(file, null),
                "disdukcapil",
                Move.RETURN,
                new MoveForm("missing_document", null, null, null, null, "Kartu keluarga asli"));
        applicants.moves(
                applicants.refers(file, null),
                "disdukcapil",
                Move.RETURN,
                new MoveForm("not_eligible", "Bukan wewenang kami", null, null, null));
        assertThat(told(file))
                .extracting(Message::template)
                .containsExactly("case_registered", "referral_sent", "document_missing", "referral_sent");
    }

    @Test
    void whatCannotBeMetIsToldAndWhatIsWithdrawnIsNot() {
        CaseFile file = applicants.opens("KIS-PBI", "KIP");
        needs.close(file.needs().get(0).key(), NeedState.WITHDRAWN, "tidak jadi", applicants.petugas());
        needs.close(file.needs().get(1).key(), NeedState.NOT_FULFILLED, "kuota habis", applicants.petugas());
        assertThat(told(file))
                .extracting(Message::template)
                .containsExactly("case_registered", "need_not_fulfilled", "case_closed");
    }

    @Test
    void aSensitiveServiceIsToldInNeutralWords() {
        CaseFile file = applicants.opens("RAWAT-TELANTAR");
        Referral referral = applicants.refers(file, "RSUD");
        applicants.moves(referral, "rsud", Move.ACCEPT);
        applicants.moves(referral, "rsud", Move.COMPLETE);
        assertThat(told(file))
                .extracting(Message::template)
                .containsExactly(
                        "case_registered",
                        "referral_sent_neutral",
                        "referral_accepted_neutral",
                        "need_fulfilled_neutral",
                        "case_closed");
        assertThat(told(file))
                .extracting(Message::text)
                .noneMatch(text -> text.matches("(?i).*(perawatan|telantar|sakit|rsud|rumah).*"));
    }

    @Test
    void noMessageTellsNameOrNumber() {
        CaseFile file = applicants.opens("KIS-PBI");
        applicants.refers(file, null);
        assertThat(told(file))
                .extracting(Message::text)
                .noneMatch(text -> text.contains("Rukmini") || text.contains(Applicants.STEM));
    }

    @Test
    void withoutAPhoneTheMessageIsKeptAndNotSent() {
        CaseFile file = applicants.reachableAt(null, "sms", "KIS-PBI");
        assertThat(told(file))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .extracting(Message::state, Message::reason, Message::recipient, Message::dueAt)
                        .containsExactly(MessageState.SUPPRESSED, "no_phone", null, null));
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        List<CaseFile> opened = new ArrayList<>();
        assertThatThrownBy(() -> transactions.executeWrite(_ -> {
                    opened.add(applicants.opens("KIS-PBI"));
                    assertThat(told(opened.getFirst())).hasSize(1);
                    throw new IllegalStateException("power cut");
                }))
                .hasMessageContaining("power cut");
        assertThat(told(opened.getFirst())).isEmpty();
    }

    private List<Message> told(CaseFile file) {
        return messages.findByCaseIdOrderById(file.file().key());
    }
}
