package id.slrt.notification.provider;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Twilio's error codes (twilio.com/docs/api/errors) and HTTP statuses mean for a message. */
public final class TwilioFailures {
    private static final Map<Integer, String> PERMANENT = Map.of(
            21211, "invalid_number",
            21217, "invalid_number",
            21614, "invalid_number",
            21610, "opted_out",
            30003, "unreachable",
            30004, "blocked",
            30005, "unreachable",
            30006, "unreachable",
            30007, "filtered");
    static final int TOO_MANY = 20429;
    /** The number itself is wrong: no such mobile, a landline. */
    private static final Set<Integer> BOUNCED = Set.of(21211, 21217, 21614, 30005, 30006);
    /** Queue full; too many requests. */
    private static final Set<Integer> TEMPORARY = Set.of(TOO_MANY, 30001, 30022, 63018);
    /** Credentials, account, or a sender that is not ours: nothing is wrong with the message. */
    private static final Set<Integer> TECHNICAL = Set.of(20003, 20005, 21212, 21408, 21603, 21606, 21659, 21660, 21701);

    private TwilioFailures() {}

    /** @param status null when there was an answer that could not be read */
    static Answer.Refused of(@Nullable Integer code, @Nullable Integer status, String detail) {
        if (status == null) {
            return new Answer.Refused(Answer.Failure.UNANSWERED, code, "provider_away", detail);
        }
        if ((code != null && TEMPORARY.contains(code)) || status == 429 || status == 408 || status >= 500) {
            return new Answer.Refused(Answer.Failure.TEMPORARY, code, "provider_busy", detail);
        }
        if ((code != null && TECHNICAL.contains(code)) || (status == 401 || status == 403) && !known(code)) {
            return new Answer.Refused(Answer.Failure.TECHNICAL, code, "technical", detail);
        }
        return new Answer.Refused(Answer.Failure.PERMANENT, code, reason(code), detail);
    }

    /** The word for what the recipient's side said. */
    public static String reason(@Nullable Integer code) {
        return code == null ? "rejected" : PERMANENT.getOrDefault(code, "rejected");
    }

    /** Whether no message will ever reach this number. */
    public static boolean bounced(@Nullable Integer code) {
        return code != null && BOUNCED.contains(code);
    }

    private static boolean known(@Nullable Integer code) {
        return code != null && PERMANENT.containsKey(code);
    }
}
