package id.slrt.intake;

import id.slrt.shared.CheckedCode;
import java.util.Optional;

/** Tickets that survive a phone call: seven random characters and a check character, shown as ABCD-EFGH. */
public final class Tickets {
    private static final CheckedCode CODE = new CheckedCode(8);

    private Tickets() {}

    public static String next() {
        return CODE.next();
    }

    /** The ticket as stored, from what somebody typed; empty when it cannot be one. */
    public static Optional<String> parse(String typed) {
        return CODE.parse(typed);
    }

    public static String show(String ticket) {
        return CheckedCode.show(ticket);
    }
}
