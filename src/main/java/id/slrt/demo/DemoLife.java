package id.slrt.demo;

import id.slrt.access.Users;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.PackFiles;
import id.slrt.intake.CaseFile;
import id.slrt.intake.Need;
import id.slrt.intake.opening.NewCases;
import id.slrt.registry.Person;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Lives half a year at the desk: opens the cases of {@code demo-mix.csv} on working days and lets officers and agencies
 * act on them, in the order of time, through the same facades and rules as people do.
 */
@Singleton
class DemoLife {
    private final NewCases newCases;
    private final DemoPeople people;
    private final DemoSteps steps;
    private final DemoMessages messages;
    private final Users users;
    private final District district;
    private final AppClock clock;

    DemoLife(
            NewCases newCases,
            DemoPeople people,
            DemoSteps steps,
            DemoMessages messages,
            Users users,
            District district,
            AppClock clock) {
        this.newCases = newCases;
        this.people = people;
        this.steps = steps;
        this.messages = messages;
        this.users = users;
        this.district = district;
        this.clock = clock;
    }

    /** Something that happens at a moment and may make more happen later. */
    record Happening(Instant at, Runnable what) {}

    void live(Path pack, IntConsumer percent) {
        Random random = new Random(1472);
        Instant now = clock.instant();
        PriorityQueue<Happening> future = new PriorityQueue<>(Comparator.comparing(Happening::at));
        List<String> wishes = wishes(pack, random);
        List<LocalDate> days =
                workingDays(clock.today().minusDays(182), clock.today().minusDays(1));
        Viewer petugas = users.viewer("petugas");
        for (int i = 0; i < wishes.size(); i++) {
            String service = wishes.get(i);
            LocalDate day = days.get((int) ((long) i * days.size() / wishes.size()));
            Instant at = day.atTime(LocalTime.of(8, 0).plusSeconds(random.nextInt(7 * 3600)))
                    .atZone(AppClock.zone())
                    .toInstant();
            future.add(new Happening(at, () -> open(service, at, random, petugas, future)));
        }
        run(future, now, percent);
    }

    private void run(PriorityQueue<Happening> future, Instant end, IntConsumer percent) {
        Instant start = Objects.requireNonNull(future.peek()).at();
        long span = Duration.between(start, end).toSeconds();
        int told = 0;
        for (Happening next = future.poll(); next != null && next.at().isBefore(end); next = future.poll()) {
            clock.at(next.at(), next.what());
            clock.at(next.at(), messages::handOver);
            int done = (int) (Duration.between(start, next.at()).toSeconds() * 100 / span);
            if (done >= told + 20) {
                told = done - done % 20;
                percent.accept(told);
            }
        }
    }

    private void open(String service, Instant at, Random random, Viewer officer, PriorityQueue<Happening> future) {
        Person person = people.whoNeeds(service, random);
        CaseFile file = newCases.open(people.newCase(person, service, random), null, officer);
        for (Need need : file.needs()) {
            steps.next(need, at, random).ifPresent(step -> future.add(again(step, need.key(), random, future)));
        }
    }

    /** A step is taken when its moment comes; then the need is looked at again for what follows. */
    private Happening again(DemoSteps.Step step, long needId, Random random, PriorityQueue<Happening> future) {
        return new Happening(step.at(), () -> {
            try {
                step.what().run();
            } catch (Problem problem) {
                throw new IllegalStateException("the demo tried what is not possible: " + problem.code(), problem);
            }
            steps.next(steps.need(needId), step.at(), random)
                    .ifPresent(next -> future.add(again(next, needId, random, future)));
        });
    }

    /** One entry for each complaint of the mix, in an order that spreads every service over the half-year. */
    private static List<String> wishes(Path pack, Random random) {
        List<String> wishes = new ArrayList<>();
        new PackFiles(pack)
                .rows(
                        "demo-mix.csv",
                        row -> Collections.nCopies(
                                Objects.requireNonNull(row.number("complaints")), row.text("service")))
                .forEach(wishes::addAll);
        Collections.shuffle(wishes, random);
        return wishes;
    }

    private List<LocalDate> workingDays(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .filter(district.workingDays()::isWorkingDay)
                .toList();
    }
}
