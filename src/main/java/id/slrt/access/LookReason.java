package id.slrt.access;

import id.slrt.shared.web.Page;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody looked, as the trail keeps it: a word with the text {@code look.<word>} (search, household, case, checking,
 * request...), and what belongs to it, such as a ticket.
 */
public record LookReason(String word, @Nullable String detail) {
    public static final int DETAIL_LENGTH = 150;

    /** For a part of a page that loads by itself, after the look at the page was recorded with its reason. */
    public static final String WITH_PAGE = "with_page";

    public static LookReason of(String word) {
        return new LookReason(word, null);
    }

    public static LookReason ofCase(String ticket) {
        return new LookReason("case", ticket);
    }

    /** As kept in the trail. */
    public String kept() {
        return detail == null ? word : word + " " + detail;
    }

    static LookReason parse(String kept) {
        int blank = kept.indexOf(' ');
        return blank < 0 ? of(kept) : new LookReason(kept.substring(0, blank), kept.substring(blank + 1));
    }

    /** A reason of the trail in the words of the page; reasons of other kinds as they are. */
    public static String show(Page page, @Nullable String kept) {
        if (kept == null) {
            return "";
        }
        LookReason reason = parse(kept);
        String key = "look." + reason.word().toLowerCase(Locale.ROOT);
        if (!page.text().has(page.locale(), key)) {
            return kept;
        }
        return reason.detail() == null ? page.t(key) : page.t(key) + ": " + reason.detail();
    }
}
