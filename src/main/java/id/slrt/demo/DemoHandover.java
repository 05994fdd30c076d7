package id.slrt.demo;

import id.slrt.access.Users;
import id.slrt.intake.handover.Handover;
import id.slrt.intake.handover.Handovers;
import id.slrt.intake.handover.NewHandover;
import id.slrt.intake.handover.NewHandover.Found;
import id.slrt.intake.handover.Receipt;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Two raids of the last days: one whose people the desk has taken over, one that waits to be confirmed. */
@Singleton
class DemoHandover {
    private static final LocalTime NIGHT = LocalTime.of(22, 40);

    private final Handovers handovers;
    private final Receipt receipt;
    private final Users users;
    private final AppClock clock;

    DemoHandover(Handovers handovers, Receipt receipt, Users users, AppClock clock) {
        this.handovers = handovers;
        this.receipt = receipt;
        this.users = users;
        this.clock = clock;
    }

    void make() {
        LocalDate before = clock.today().minusDays(3);
        clock.at(at(before, NIGHT), () -> {
            Handover raid = handovers.receive(
                    raid(
                            before,
                            "Alun-alun Lamongan",
                            "Tumenggungan, Lamongan",
                            new Found(null, "P", "70", "08", "sick", "kebaya cokelat, pendengaran kurang", null, null),
                            new Found("Yanto", "L", "35", "12", null, null, null, null),
                            new Found(null, "L", "25", "11", null, "kaus hitam, tato di lengan kiri", null, null)),
                    null,
                    users.viewer("satpolpp"));
            clock.at(
                    at(before.plusDays(1), LocalTime.of(8, 5)),
                    () -> receipt.confirm(raid.key(), List.of(1, 2, 3), null, users.viewer("petugas")));
        });
        LocalDate last = clock.today().minusDays(1);
        clock.at(
                at(last, NIGHT),
                () -> handovers.receive(
                        raid(
                                last,
                                "Pasar Babat, pintu selatan",
                                "Bedahan, Babat",
                                new Found(
                                        null, "L", "50", "11", "disturbed", "bicara sendiri, sarung hijau", null, null),
                                new Found("Mbah Karni", "P", "72", "08", null, null, null, null)),
                        null,
                        users.viewer("satpolpp")));
    }

    private static NewHandover raid(LocalDate day, String place, String village, Found... people) {
        return new NewHandover(
                "raid",
                null,
                place,
                village,
                day.toString(),
                "22.10",
                "Regu 2 Satpol PP",
                null,
                "protection",
                List.of(people));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(AppClock.zone()).toInstant();
    }
}
