package id.slrt.notification.reply;

import id.slrt.intake.Tickets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody wrote, as far as it is one of the words we know. */
sealed interface Reply {
    record Stop() implements Reply {}

    record Start() implements Reply {}

    record Help() implements Reply {}

    /** {@code ticket} as typed, null when none was; {@code check} the second thing, null when none was. */
    record Status(@Nullable String ticket, @Nullable String check) implements Reply {}

    record Score(int score, @Nullable String ticket) implements Reply {}

    record Other() implements Reply {}

    /** With the words that Twilio itself takes for a stop, so that we know of it too. */
    Set<String> STOP =
            Set.of("BERHENTI", "STOP", "STOPALL", "UNREG", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT");

    Set<String> START = Set.of("MULAI", "START", "UNSTOP");
    Set<String> HELP = Set.of("BANTUAN", "HELP", "INFO", "TOLONG");
    Pattern SCORE = Pattern.compile("([1-5])(?:\\s+(.{8,12}))?");

    static Reply read(String text) {
        String said = text.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[.!\"'*]+", "")
                .replaceAll("\\s+", " ")
                .strip();
        if (STOP.contains(said)) {
            return new Stop();
        }
        if (START.contains(said)) {
            return new Start();
        }
        if (HELP.contains(said)) {
            return new Help();
        }
        Matcher score = SCORE.matcher(said);
        if (score.matches()
                && (score.group(2) == null || Tickets.parse(score.group(2)).isPresent())) {
            return new Score(Integer.parseInt(score.group(1)), score.group(2));
        }
        List<String> words = Arrays.asList(said.split(" "));
        return words.getFirst().equals("STATUS") ? status(words.subList(1, words.size())) : new Other();
    }

    /** A ticket may be read aloud in two halves. */
    private static Status status(List<String> words) {
        for (int size = 1; size <= Math.min(2, words.size()); size++) {
            String ticket = String.join("", words.subList(0, size));
            if (Tickets.parse(ticket).isPresent()) {
                String rest = String.join(" ", words.subList(size, words.size()));
                return new Status(ticket, rest.isEmpty() ? null : rest);
            }
        }
        return new Status(words.isEmpty() ? null : String.join(" ", words), null);
    }
}
