package id.slrt.intake.web;

import id.slrt.intake.CaseEvent;
import id.slrt.shared.web.Page;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of a case's history in words: reasons are kept as words of the API and said in the reader's language. */
public final class EventText {
    /** Kinds whose note begins with a word, and the texts of these words. */
    private static final Map<String, String> WORDS = Map.of("referral_return", "return", "referral_hold", "hold");

    private EventText() {}

    public static String of(Page page, CaseEvent event) {
        String what = page.t("event." + event.kind());
        String note = note(page, event.kind(), event.note());
        return note == null ? what : what + ": " + note;
    }

    private static @Nullable String note(Page page, String kind, @Nullable String note) {
        String texts = WORDS.get(kind);
        if (texts == null || note == null) {
            return note;
        }
        int end = note.indexOf(": ");
        String word = end < 0 ? note : note.substring(0, end);
        return word.matches("[a-z_]+") ? page.label(texts, word) + (end < 0 ? "" : note.substring(end)) : note;
    }
}
