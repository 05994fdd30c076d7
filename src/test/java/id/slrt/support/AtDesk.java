package id.slrt.support;

import id.slrt.intake.opening.NewCase;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the front office types, as the facade takes it. */
public final class AtDesk {
    private AtDesk() {}

    /** Somebody of the registry needs these services, and cannot be reached. */
    public static NewCase wants(long person, String... services) {
        return wants(NewCase.PersonIn.known(person), null, services);
    }

    /** An unregistered woman of Babat needs these services. */
    public static NewCase wants(String... services) {
        String nik = Desk.nikOfSomeYear();
        NewCase.PersonIn person = new NewCase.PersonIn(
                null,
                Desk.name(),
                nik,
                null,
                "5/4/" + Desk.yearOf(nik),
                "P",
                Families.BABAT,
                null,
                Desk.invented(),
                null,
                null);
        return wants(person, "081234567890", services);
    }

    private static NewCase wants(NewCase.PersonIn person, @Nullable String phone, String... services) {
        return new NewCase(
                "desk",
                new NewCase.Reporter("self", null, null, phone),
                true,
                null,
                List.of(person),
                List.of(new NewCase.ComplaintIn("complaint", "membership", "Kartu tidak aktif")),
                Stream.of(services)
                        .map(service -> new NewCase.NeedIn(0, service, null))
                        .toList());
    }
}
