package id.slrt.letter;

import id.slrt.shared.Limit;
import id.slrt.shared.Limits;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What anybody who holds a letter may know: whether it is genuine, and what stands on it, so that a true code on a changed
 * paper is seen. Every answer takes as long, so the time tells nothing about a code either.
 */
@Singleton
public class LetterChecks {
    static final Limit PER_ADDRESS = new Limit("verify.address", 30, Limit.QUARTER);
    /** Many times what the look-up takes. */
    private static final Duration ANSWER = Duration.ofMillis(250);

    public enum Result {
        GENUINE,
        CANCELLED,
        UNKNOWN
    }

    /** What is told, and nothing more. {@code letter} is null for a code of none. */
    public record Checked(Result result, @Nullable Told letter) {
        private static final Checked UNKNOWN = new Checked(Result.UNKNOWN, null);

        private static Checked of(Letter letter) {
            return new Checked(letter.cancelled() ? Result.CANCELLED : Result.GENUINE, Told.of(letter));
        }
    }

    /**
     * What stands on the paper.
     *
     * @param kind its code
     * @param name first letters only: S*** A***; empty when the paper names nobody
     */
    public record Told(String number, Instant issuedAt, String kind, String signedAs, String name) {
        private static Told of(Letter letter) {
            return new Told(
                    letter.number(), letter.issuedAt(), letter.kind(), letter.signedAs(), masked(letter.named()));
        }

        private static String masked(String name) {
            return Arrays.stream(name.strip().split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + "***")
                    .collect(Collectors.joining(" "));
        }
    }

    private final LetterRepositories.LetterRows letters;
    private final Limits limits;

    LetterChecks(LetterRepositories.LetterRows letters, Limits limits) {
        this.letters = letters;
        this.limits = limits;
    }

    /** @throws id.slrt.shared.Problem 429 after too many codes that are none from one address */
    public Checked check(String typed, String address) {
        long begin = System.nanoTime();
        limits.take(PER_ADDRESS, address);
        Checked checked = Letters.CODE
                .parse(typed)
                .flatMap(letters::findByCode)
                .map(Checked::of)
                .orElse(Checked.UNKNOWN);
        if (checked.letter() != null) {
            limits.giveBack(PER_ADDRESS, address);
        }
        rest(ANSWER.toNanos() - (System.nanoTime() - begin));
        return checked;
    }

    private static void rest(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, nanos)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
