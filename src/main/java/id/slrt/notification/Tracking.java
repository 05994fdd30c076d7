package id.slrt.notification;

import id.slrt.intake.CaseFile;
import id.slrt.intake.Cases;
import id.slrt.intake.Tickets;
import id.slrt.registry.Person;
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
import org.jspecify.annotations.Nullable;

/**
 * Follows a case by its ticket and a second thing that only the family knows: the last four digits of the NIK or the
 * birth date of one of its people. Whether the ticket or the second thing was wrong is not told, nor shown by the time
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
    private final Limits limits;

    Tracking(Cases cases, TrackedCases tracked, Limits limits) {
        this.cases = cases;
        this.tracked = tracked;
        this.limits = limits;
    }

    /** @throws Problem 404 when ticket and check do not belong together, 429 after too many tries */
    public TrackedCase follow(String typedTicket, String check, String address) {
        long begin = System.nanoTime();
        String ticket = Tickets.parse(typedTicket)
                .orElseGet(() -> typedTicket.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
        limits.take(PER_TICKET, ticket);
        limits.take(PER_ADDRESS, address);
        Optional<CaseFile> file = find(typedTicket).filter(found -> matches(found, check));
        if (file.isPresent()) {
            limits.giveBack(PER_TICKET, ticket);
            limits.giveBack(PER_ADDRESS, address);
        }
        return file.map(tracked::of).orElseThrow(() -> refusal(begin));
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

    private static boolean matches(CaseFile file, String check) {
        String given = check.strip();
        LocalDate birthDate = Dates.parse(given);
        return file.people().stream().anyMatch(person -> matches(person, given, birthDate));
    }

    private static boolean matches(Person person, String given, @Nullable LocalDate birthDate) {
        boolean nik =
                person.nik() != null && given.length() == 4 && person.nik().endsWith(given);
        return nik || (birthDate != null && birthDate.equals(person.birthDate()));
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
