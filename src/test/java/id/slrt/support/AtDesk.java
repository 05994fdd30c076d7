package id.slrt.support;

import id.slrt.intake.NewCase;
import java.util.List;
import java.util.stream.Stream;

/** What the front office types, as the facade takes it. */
public final class AtDesk {
    private AtDesk() {}

    /** An unregistered woman of Babat needs these services. */
    public static NewCase wants(String... services) {
        return new NewCase(
                "desk",
                new NewCase.Reporter("self", null, null, "081234567890"),
                true,
                null,
                List.of(new NewCase.PersonIn(
                        null,
                        "Siti Khotijah Pertiwi",
                        Desk.nik(),
                        null,
                        "5/4/1971",
                        "P",
                        Families.BABAT,
                        null,
                        "Sumarni",
                        null,
                        null)),
                List.of(new NewCase.ComplaintIn("complaint", "membership", "Kartu tidak aktif")),
                Stream.of(services)
                        .map(service -> new NewCase.NeedIn(0, service, null))
                        .toList());
    }
}
