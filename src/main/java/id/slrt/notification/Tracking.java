package id.slrt.notification;

import id.slrt.district.District;
import id.slrt.intake.CaseFile;
import id.slrt.intake.Cases;
import id.slrt.intake.Channel;
import id.slrt.intake.Tickets;
import id.slrt.referral.Referrals;
import id.slrt.shared.Dates;
import id.slrt.shared.Limit;
import id.slrt.shared.Limits;
import id.slrt.shared.Problem;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Follows a case by its ticket and a second thing that only the family has: the PIN, the token of the receipt, or, as
 * long as no agency was told it, the birth date of one of its people; a case without a PIN is followed by the birth date.
 * Nothing of the NIK: most end in 0001 (docs/decisions/0045). Whether the ticket or the second thing was wrong is not told, nor shown by the time
 * the answer takes.
 */
@Singleton
public class Tracking {
    static final Limit PER_TICKET = new Limit("track.ticket", 10, Limit.QUARTER);
    static final Limit PER_ADDRESS = new Limit("track.address", 30, Limit.QUARTER);
    /** A refusal takes this long, whatever it is for; many times what the look-up takes. */
    private static final Duration REFUSAL = Duration.ofMillis(250);

    private final Cases cases;
    private final TrackedCases tracked;
    private final TrackKeys keys;
    private final Referrals referrals;
    private final District district;
    private final Limits limits;

    Tracking(Cases cases, TrackedCases tracked, TrackKeys keys, Referrals referrals, District district, Limits limits) {
        this.cases = cases;
        this.tracked = tracked;
        this.keys = keys;
        this.referrals = referrals;
        this.district = district;
        this.limits = limits;
    }

    /**
     * @param check PIN or birth date as typed, or the token of a receipt
     * @throws Problem 404 when ticket and check do not belong together, 429 after too many tries
     */
    public TrackedCase follow(String typedTicket, String check, String address) {
        long begin = System.nanoTime();
        String given = check.strip();
        Optional<CaseFile> file =
                TrackKey.canBeToken(given) ? byToken(typedTicket, given, address) : byWord(typedTicket, given, address);
        return file.map(tracked::of).orElseThrow(() -> refusal(begin));
    }

    /** Nobody guesses a token, so tries at the ticket do not keep out who holds the receipt. */
    private Optional<CaseFile> byToken(String ticket, String token, String address) {
        Optional<CaseFile> file = find(ticket)
                .filter(found -> keys.of(found.file().key())
                        .filter(key -> key.isToken(token))
                        .isPresent());
        if (file.isEmpty()) {
            limits.take(PER_ADDRESS, address);
        }
        return file;
    }

    private Optional<CaseFile> byWord(String typedTicket, String word, String address) {
        String ticket = Tickets.parse(typedTicket)
                .orElseGet(() -> typedTicket.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
        limits.take(PER_TICKET, ticket);
        limits.take(PER_ADDRESS, address);
        Optional<CaseFile> file = find(typedTicket).filter(found -> matches(found, word));
        if (file.isPresent()) {
            limits.giveBack(PER_TICKET, ticket);
            limits.giveBack(PER_ADDRESS, address);
        }
        return file;
    }

    /** The same words for who needs no second thing: whoever holds the phone that the case was opened with. */
    public TrackedCase tell(long caseId) {
        return tracked.of(cases.read(caseId));
    }

    private Optional<CaseFile> find(String ticket) {
        try {
            return Optional.of(cases.read(cases.byTicket(ticket).key()));
        } catch (Problem problem) {
            if (problem.status() != HttpStatus.NOT_FOUND) {
                throw problem;
            }
            return Optional.empty();
        }
    }

    private boolean matches(CaseFile file, String word) {
        Optional<TrackKey> key = keys.of(file.file().key());
        if (key.isPresent() && key.get().isPin(word)) {
            return true;
        }
        LocalDate birthDate = key.isEmpty() || !isKnownOutside(file) ? Dates.parse(word) : null;
        return birthDate != null && file.people().stream().anyMatch(person -> birthDate.equals(person.birthDate()));
    }

    /** Whether an agency was told who they are and when they were born. */
    private boolean isKnownOutside(CaseFile file) {
        return file.file().channel() == Channel.HANDOVER
                || referrals.ofCase(file.file().key()).stream()
                        .anyMatch(referral -> !referral.agency().equals(district.host()));
    }

    private static Problem refusal(long begin) {
        long left = REFUSAL.toNanos() - (System.nanoTime() - begin);
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, left)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Problem.notFound("track_no_match");
    }
}
