package id.slrt.letter;

import id.slrt.shared.Limit;
import id.slrt.shared.Limits;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * What anybody who holds a letter may know: whether it is genuine. Every answer takes as long, so the time tells nothing
 * about a code either.
 */
@Singleton
public class LetterChecks {
    static final Limit PER_ADDRESS = new Limit("verify.address", 30, Limit.QUARTER);
    /** Many times what the look-up takes. */
    private static final Duration ANSWER = Duration.ofMillis(250);

    /** What is told, and nothing more. */
    public enum Result {
        GENUINE,
        CANCELLED,
        UNKNOWN
    }

    private final LetterRepositories.LetterRows letters;
    private final Limits limits;

    LetterChecks(LetterRepositories.LetterRows letters, Limits limits) {
        this.letters = letters;
        this.limits = limits;
    }

    /** @throws id.slrt.shared.Problem 429 after too many codes that are none from one address */
    public Result check(String typed, String address) {
        long begin = System.nanoTime();
        limits.take(PER_ADDRESS, address);
        Result result = Letters.CODE
                .parse(typed)
                .flatMap(letters::findByCode)
                .map(letter -> letter.cancelled() ? Result.CANCELLED : Result.GENUINE)
                .orElse(Result.UNKNOWN);
        if (result != Result.UNKNOWN) {
            limits.giveBack(PER_ADDRESS, address);
        }
        rest(ANSWER.toNanos() - (System.nanoTime() - begin));
        return result;
    }

    private static void rest(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, nanos)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
