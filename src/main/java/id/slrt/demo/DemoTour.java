package id.slrt.demo;

import id.slrt.access.Users;
import id.slrt.access.Viewer;
import id.slrt.intake.opening.NewCases;
import id.slrt.registry.Person;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Random;

/** What the tour of the README meets besides the half-year: a KIP letter to be written, and a home in Babat to be visited. */
@Singleton
class DemoTour {
    static final String AREA = "35.24.05";

    private final NewCases newCases;
    private final DemoPeople people;
    private final Users users;
    private final AppClock clock;

    DemoTour(NewCases newCases, DemoPeople people, Users users, AppClock clock) {
        this.newCases = newCases;
        this.people = people;
        this.users = users;
        this.clock = clock;
    }

    /** Opened a moment ago, so that nothing of it is late. */
    void make() {
        Random random = new Random(8);
        Viewer petugas = users.viewer("petugas");
        clock.at(clock.instant().minus(Duration.ofMinutes(20)), () -> {
            open(people.whoNeeds("KIP", random), "KIP", random, petugas);
            open(people.adultOf(AREA, random), "USUL-DTKS", random, petugas);
        });
    }

    private void open(Person person, String service, Random random, Viewer officer) {
        newCases.open(people.newCase(person, service, random), null, officer);
    }
}
