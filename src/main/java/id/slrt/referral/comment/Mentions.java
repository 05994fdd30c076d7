package id.slrt.referral.comment;

import id.slrt.access.Viewer;
import id.slrt.shared.Inputs;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds who is meant by {@code @name}: the user name of somebody who can see the referral. */
final class Mentions {
    private static final Pattern AT = Pattern.compile("(?<![\\p{Alnum}._@-])@([A-Za-z0-9._-]{3,40})");

    private Mentions() {}

    /** Rejects at {@code text} a name that nobody there has; whether somebody elsewhere has it is not told. */
    static Collection<Long> of(Inputs inputs, String text, Collection<Viewer> readers) {
        Map<String, Viewer> byName = readers.stream().collect(Collectors.toMap(Viewer::username, Function.identity()));
        Set<Long> found = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        Matcher at = AT.matcher(text);
        while (at.find()) {
            String typed = at.group(1).replaceAll("[._-]+$", "");
            Viewer named = byName.get(typed.toLowerCase(Locale.ROOT));
            if (named == null) {
                unknown.add("@" + typed);
            } else {
                found.add(named.userId());
            }
        }
        if (!unknown.isEmpty()) {
            inputs.reject("text", "comment_mention", unknown);
        }
        return found;
    }
}
