package id.slrt.notification.reply;

import id.slrt.intake.Tickets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote, as far as it is one of the words we know, alone or with courtesies: "Berhenti, terima kasih". A word
 * within a sentence is none: "Ibu saya berhenti kerja".
 */
sealed interface Reply {
    record Stop() implements Reply {}

    record Start() implements Reply {}

    record Help() implements Reply {}

    /** {@code ticket} as typed, null when nothing looks like one; {@code check} the second thing, null when none was. */
    record Status(@Nullable String ticket, @Nullable String check) implements Reply {}

    record Score(int score, @Nullable String ticket) implements Reply {}

    record Other() implements Reply {}

    /** With the words that Twilio itself takes for a stop, so that we know of it too. */
    Set<String> STOP = Set.of(
            "BERHENTI",
            "STOP",
            "SETOP",
            "STOPALL",
            "UNREG",
            "UNSUBSCRIBE",
            "CANCEL",
            "END",
            "QUIT",
            "REVOKE",
            "OPTOUT");

    Set<String> START = Set.of("MULAI", "START", "UNSTOP");
    Set<String> HELP = Set.of("BANTUAN", "HELP", "INFO", "TOLONG");

    /** Said before or after a word without changing it. */
    Set<String> COURTESIES = Set.of(
            "TERIMA",
            "KASIH",
            "TERIMAKASIH",
            "MAKASIH",
            "TRIMS",
            "THANKS",
            "THANK",
            "YOU",
            "THX",
            "SUWUN",
            "NUWUN",
            "MATUR",
            "YA",
            "IYA",
            "PAK",
            "BAPAK",
            "BU",
            "IBU",
            "MBAK",
            "MAS",
            "MIN",
            "ADMIN",
            "DONG",
            "LAH",
            "SAJA",
            "AJA",
            "LAGI",
            "MAAF",
            "MOHON",
            "PLEASE",
            "SEKARANG",
            "NOW");

    /** What is to stop, as far as it can only be our messages. */
    Set<String> MESSAGES = Set.of(
            "SMS",
            "WA",
            "WHATSAPP",
            "PESAN",
            "PESANNYA",
            "MESSAGE",
            "MESSAGES",
            "NOTIFIKASI",
            "KIRIM",
            "MENGIRIM",
            "KE",
            "NOMOR",
            "INI",
            "SAYA");

    /** Before a ticket. */
    Set<String> TICKET_WORDS = Set.of("TIKET", "NOMOR", "NO", "LAPORAN", "KASUS");

    /** What may stand in front; anything else there is what the sentence is about: "Ibu berhenti". */
    Set<String> REQUESTS = Set.of("TOLONG", "MOHON", "MAAF", "PLEASE");

    Pattern STATUS = Pattern.compile("(?s)STATUS(?:NYA)?(?:[^\\p{L}\\p{N}]+(.*))?");

    static Reply read(String text) {
        String said = Words.plain(text);
        List<String> words = Words.of(said);
        if (only(words, STOP, true)) {
            return new Stop();
        }
        if (only(words, START, false)) {
            return new Start();
        }
        if (only(words, HELP, false)) {
            return new Help();
        }
        Score score = score(said);
        if (score != null) {
            return score;
        }
        Matcher status = STATUS.matcher(said);
        return status.matches() ? status(status.group(1)) : new Other();
    }

    /** Whether nothing is said but one of these words, and courtesies. */
    private static boolean only(List<String> words, Set<String> wanted, boolean stop) {
        List<String> said = words.size() == 1
                ? words
                : words.stream().dropWhile(REQUESTS::contains).toList();
        return !said.isEmpty()
                && Words.isOneOf(said.getFirst(), wanted)
                && said.stream()
                        .skip(1)
                        .allMatch(word -> COURTESIES.contains(word)
                                || stop && MESSAGES.contains(word)
                                || Words.isOneOf(word, wanted));
    }

    /** A number alone, with a ticket, or with courtesies. */
    private static @Nullable Score score(String said) {
        List<String> words = Words.of(said).stream()
                .filter(word -> !COURTESIES.contains(word))
                .toList();
        if (words.isEmpty() || !words.getFirst().matches("[1-5]")) {
            return null;
        }
        String ticket = String.join("", words.subList(1, words.size()));
        return ticket.isEmpty() || Tickets.parse(ticket).isPresent()
                ? new Score(Integer.parseInt(words.getFirst()), ticket.isEmpty() ? null : ticket)
                : null;
    }

    /** A ticket may be read aloud in two halves; the second thing stands behind it as typed, for it may be a date. */
    private static Status status(@Nullable String rest) {
        List<String> words = rest == null
                ? List.of()
                : Pattern.compile("\\s+")
                        .splitAsStream(rest)
                        .map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
                        .filter(word -> !word.isEmpty() && !COURTESIES.contains(word))
                        .dropWhile(TICKET_WORDS::contains)
                        .toList();
        for (int size = 1; size <= Math.min(2, words.size()); size++) {
            String ticket = String.join("", words.subList(0, size));
            if (Tickets.parse(ticket).isPresent()) {
                String check = String.join(" ", words.subList(size, words.size()));
                return new Status(ticket, check.isEmpty() ? null : check);
            }
        }
        boolean named = words.stream().anyMatch(word -> word.matches(".*\\d.*"));
        return new Status(named ? String.join(" ", words) : null, null);
    }
}
