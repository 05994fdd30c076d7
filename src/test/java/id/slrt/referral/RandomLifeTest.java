package id.slrt.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.district.District;
import id.slrt.intake.CaseEvent;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.NeedState;
import id.slrt.intake.escalation.Escalation;
import id.slrt.intake.need.Needs;
import id.slrt.intake.turn.Turn;
import id.slrt.intake.turn.Turns;
import id.slrt.registry.NewPerson;
import id.slrt.registry.Registry;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Word;
import id.slrt.support.AtDesk;
import id.slrt.support.Families;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Ten thousand random moves by random people while the clock runs on: what must always hold, holds. */
@MicronautTest(transactional = false)
class RandomLifeTest {
    private static final int MOVES = 10_000;
    private static final int FAMILIES = 250;

    @Inject
    RandomOffice people;

    @Inject
    Overheard overheard;

    @Inject
    Needs needs;

    @Inject
    Cases cases;

    @Inject
    Turns turns;

    @Inject
    Referrals referrals;

    @Inject
    Escalation escalation;

    @Inject
    ClockProof proof;

    @Inject
    Registry registry;

    @Inject
    Office office;

    @Inject
    District district;

    @Inject
    AppClock clock;

    private final Random random = new Random(20261121);

    @Test
    void whateverPeopleDoNothingIsLeftWithNobodyOrForgotten() {
        Moment now = new Moment(Instant.parse("2026-01-05T02:00:00Z"));
        List<Long> all = new ArrayList<>();
        clock.at(now.at, () -> open(all));
        int done = 0;
        for (int i = 1; i <= MOVES; i++) {
            now.at = now.at.plus(Duration.ofMinutes(random.nextInt(90)));
            long need = mostlyOpen(all);
            int turn = i;
            String[] what = {""};
            clock.at(now.at, () -> {
                int before = needs.require(need).version();
                what[0] = people.tries(need, random);
                if (what[0].isEmpty()) {
                    assertThat(needs.require(need).version())
                            .as("a refused move changes nothing")
                            .isEqualTo(before);
                }
                if (turn % 400 == 0) {
                    escalation.look();
                    nothingIsForgotten(Set.copyOf(all));
                }
            });
            done += what[0].isEmpty() ? 0 : 1;
        }
        // most of what was tried must have been possible, or little was proved
        assertThat(done).isGreaterThan(MOVES / 3);
        all.forEach(this::isSomebodysOrEnded);
        all.forEach(this::historyLeadsHere);
        noEventIsLost(all);
    }

    private long mostlyOpen(List<Long> all) {
        long need = all.get(random.nextInt(all.size()));
        for (int i = 0; i < 4 && needs.require(need).nextStep() == null; i++) {
            need = all.get(random.nextInt(all.size()));
        }
        return need;
    }

    private static final class Moment {
        Instant at;

        Moment(Instant at) {
            this.at = at;
        }
    }

    private void open(List<Long> all) {
        for (int i = 0; i < FAMILIES; i++) {
            NewPerson form = new NewPerson(
                    "Warga Acak " + i,
                    null,
                    "lost",
                    "5/4/" + (1940 + i % 60),
                    "P",
                    Families.BABAT,
                    null,
                    null,
                    null,
                    null);
            long person = registry.register(form, new Inputs(), "", office.as("petugas"))
                    .key();
            all.addAll(people.comes(AtDesk.wants(person, RandomOffice.services(random))));
            all.addAll(people.comes(AtDesk.wants(person, RandomOffice.services(random))));
        }
    }

    /** After a look of the clocks nothing overdue is unescalated, counted both ways. */
    private void nothingIsForgotten(Set<Long> ours) {
        ClockProof.Proof counted = proof.count();
        assertThat(counted.disagree()).doesNotContainAnyElementsOf(ours);
        assertThat(counted.byTurns().unescalated()).isZero();
        assertThat(counted.byTurns().open()).isEqualTo(counted.byHistory().open());
    }

    private void isSomebodysOrEnded(long id) {
        Need need = needs.require(id);
        List<Turn> open =
                turns.ofNeed(id).stream().filter(turn -> turn.endedAt() == null).toList();
        if (need.state().ended()) {
            assertThat(need.nextStep()).isNull();
            assertThat(open).isEmpty();
            return;
        }
        assertThat(open).hasSize(1);
        Turn turn = open.getFirst();
        assertThat(turn.step()).isEqualTo(need.nextStep());
        assertThat(turn.owner()).isNotBlank();
        List<Referral> underWay = attempts(need).stream()
                .filter(referral -> referral.state().open())
                .toList();
        if (need.nextStep().withAgency()) {
            assertThat(underWay).hasSize(1);
            assertThat(turn.referralId()).isEqualTo(underWay.getFirst().key());
            assertThat(turn.owner()).isEqualTo(underWay.getFirst().agency());
        } else {
            assertThat(underWay).isEmpty();
        }
    }

    /** Replays what happened, by the state table alone, and comes to where the need and its referrals are. */
    private void historyLeadsHere(long id) {
        Need need = needs.require(id);
        Map<Long, ReferralState> states = new HashMap<>();
        String state = "recorded";
        for (CaseEvent event : story(need)) {
            if (event.kind().equals("referral_sent")) {
                states.put(event.referralId(), ReferralState.SENT);
                state = "in_service";
            } else if (event.kind().startsWith("referral_")) {
                Move move = Word.parse(Move.class, event.kind().substring("referral_".length()));
                ReferralState before = states.get(event.referralId());
                assertThat(event.fromState()).isEqualTo(Word.of(before));
                ReferralState after = Transitions.from(before, move).orElseThrow();
                states.put(event.referralId(), after);
                boolean back =
                        before.open() && !after.open() && after != ReferralState.COMPLETED && move != Move.CALL_OFF;
                state = back ? passed(need) : state;
            } else if (!event.kind().equals("turn_escalated")) {
                assertThat(event.fromState()).isEqualTo(state);
                state = event.toState();
            }
        }
        assertThat(state).isEqualTo(Word.of(need.state()));
        assertThat(states).isEqualTo(attempts(need).stream().collect(Collectors.toMap(Referral::key, Referral::state)));
    }

    private void noEventIsLost(List<Long> all) {
        Set<Long> ours = Set.copyOf(all);
        List<CaseEvent> events =
                all.stream().flatMap(id -> story(needs.require(id)).stream()).toList();
        assertThat(overheard.moved.stream().filter(e -> ours.contains(e.needId())))
                .hasSize((int) count(events, "referral_"));
        assertThat(overheard.ended.stream().filter(e -> ours.contains(e.needId())))
                .hasSize((int) count(events, "need_ended"));
        assertThat(overheard.reopened.stream().filter(e -> ours.contains(e.needId())))
                .hasSize((int) count(events, "need_reopened"));
        assertThat(overheard.escalated.stream().filter(e -> ours.contains(e.needId())))
                .hasSize((int) count(events, "turn_escalated"));
    }

    private static long count(List<CaseEvent> events, String kind) {
        return events.stream().filter(event -> event.kind().startsWith(kind)).count();
    }

    private List<Referral> attempts(Need need) {
        return referrals.ofCase(need.caseId()).stream()
                .filter(referral -> referral.needId() == need.key())
                .toList();
    }

    private List<CaseEvent> story(Need need) {
        return cases.read(need.caseId()).history().stream()
                .filter(event -> event.needId() != null && event.needId() == need.key())
                .toList();
    }

    private String passed(Need need) {
        List<String> steps = district.service(need.service()).orElseThrow().stepList();
        return steps.contains("determine") ? Word.of(NeedState.DETERMINED) : Word.of(NeedState.RECORDED);
    }
}
