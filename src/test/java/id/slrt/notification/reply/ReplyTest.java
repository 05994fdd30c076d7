package id.slrt.notification.reply;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.intake.Tickets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 15, A8: words as people write them. */
class ReplyTest {
    private static final String TICKET = Tickets.next();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BERHENTI",
                "berhenti, terima kasih",
                "BERHENTI \uD83D\uDE4F\uD83C\uDFFB",
                "\u201CBERHENTI\u201D",
                "\u2018Berhenti\u2019.",
                "\u00ABstop\u00BB",
                "stop sms",
                "STOP SMS YA PAK!!",
                "Stop. Makasih",
                "berhenti saja bu",
                "stop kirim wa ke nomor ini",
                "tolong stop",
                "mohon berhenti mengirim pesan",
                "\uD83D\uDED1 STOP",
                "Stooop",
                "berenti",
                "BERHNETI",
                "berhent",
                "\uFF33\uFF34\uFF2F\uFF30",
                "\uD835\uDDD5\uD835\uDDD8\uD835\uDDE5\uD835\uDDDB\uD835\uDDD8\uD835\uDDE1\uD835\uDDE7\uD835\uDDDC",
                "ber\u200Bhenti\nterima kasih"
            })
    void itStops(String text) {
        assertThat(Reply.read(text)).isInstanceOf(Reply.Stop.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "berhentikan bantuan saya karena sudah mampu",
                "Ibu saya berhenti kerja",
                "Ibu berhenti",
                "saya berhenti",
                "Berhenti kerja sejak bulan lalu",
                "Stop kontak rumah rusak",
                "Bantuan saya stop",
                "Kenapa bantuan berhenti?",
                "terhenti",
                "Endang",
                "stok",
                "cancer",
                "terima kasih",
                "\uD83D\uDE4F",
                ""
            })
    void itDoesNotStop(String text) {
        assertThat(Reply.read(text)).isInstanceOf(Reply.Other.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mulai", "MULAI lagi, terima kasih", "\u201Cstart\u201D", "mulai \uD83D\uDE4F"})
    void itStarts(String text) {
        assertThat(Reply.read(text)).isInstanceOf(Reply.Start.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"info?", "INFO", "Info pak", "bantuan?", "help!", "tolong"})
    void itAsksForTheWords(String text) {
        assertThat(Reply.read(text)).isInstanceOf(Reply.Help.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tolong saya", "info beras", "Bantuan saya belum cair", "tolong bu"})
    void itAsksForMore(String text) {
        assertThat(Reply.read(text)).isInstanceOf(Reply.Other.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STATUS", "STATUS ?", "status?", "Status: ya pak", "statusnya?", "Status bantuan saya"})
    void itAsksHowItStands(String text) {
        assertThat(Reply.read(text)).isEqualTo(new Reply.Status(null, null));
    }

    @Test
    void itNamesATicketAsPeopleWriteOne() {
        String halves = Tickets.show(TICKET);
        assertThat(Reply.read("Status: " + TICKET)).isEqualTo(new Reply.Status(TICKET, null));
        assertThat(Reply.read("status tiket " + halves + "?")).isEqualTo(new Reply.Status(halves, null));
        assertThat(Reply.read("STATUS-" + halves)).isEqualTo(new Reply.Status(halves, null));
        assertThat(Reply.read("status " + halves.replace('-', ' ') + " 5/4/1971"))
                .isEqualTo(new Reply.Status(TICKET, "5/4/1971"));
        assertThat(Reply.read("status AB12")).isEqualTo(new Reply.Status("AB12", null));
    }

    @Test
    void itIsAScore() {
        assertThat(Reply.read("5")).isEqualTo(new Reply.Score(5, null));
        assertThat(Reply.read("\u201C4\u201D, terima kasih \uD83D\uDC4D")).isEqualTo(new Reply.Score(4, null));
        assertThat(Reply.read("3 " + Tickets.show(TICKET))).isEqualTo(new Reply.Score(3, TICKET));
        assertThat(Reply.read("3 hari lagi")).isInstanceOf(Reply.Other.class);
        assertThat(Reply.read("6")).isInstanceOf(Reply.Other.class);
        assertThat(Reply.read("5/4/1971")).isInstanceOf(Reply.Other.class);
    }
}
