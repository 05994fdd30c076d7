package id.slrt.registry.duplicates.matching;

import id.slrt.registry.duplicates.PairStore;
import id.slrt.registry.duplicates.Proposal;
import id.slrt.registry.duplicates.Retrying;
import id.slrt.registry.linkage.Blocking;
import id.slrt.registry.linkage.Model;
import id.slrt.registry.linkage.Training;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/** Compares everybody with everybody who could be the same, and brings the proposals up to what it finds. */
@Singleton
public class DuplicateSearch {
    private static final int PORTION = 5_000;
    /** Of fewer people nothing is learned: what is usual among them is chance. */
    private static final int FEWEST = 2_000;

    private static final long SEED = 20_261_121;
    private static final int READ = 150;
    private static final int LEARNED = 450;
    private static final int COMPARED = 950;
    private static final int ALL = 1000;

    private final SubjectReader reader;
    private final ModelStore models;
    private final PairStore pairs;
    private final HouseholdPairs households;
    private final Retrying transaction;
    private final AppClock clock;

    DuplicateSearch(
            SubjectReader reader,
            ModelStore models,
            PairStore pairs,
            HouseholdPairs households,
            Retrying transaction,
            AppClock clock) {
        this.reader = reader;
        this.models = models;
        this.pairs = pairs;
        this.households = households;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps what was decided, drops what no longer holds. Minutes for a district.
     *
     * @param progress told how many of 1,000 parts are done
     */
    public DedupeResult run(LongConsumer progress) {
        Instant started = clock.instant();
        List<Subject> people = read();
        progress.accept(READ);
        Blocking<Subject> blocking =
                new Blocking<>(people, PeopleLinkage.rules(), PeopleLinkage.LARGEST_BLOCK, (_, _) -> true);
        boolean learning = people.size() >= FEWEST;
        Model<Subject> model =
                learning ? Training.model(blocking, PeopleLinkage.fields(), SEED) : ModelStore.estimate();
        progress.accept(LEARNED);
        LongAdder compared = new LongAdder();
        Collection<Proposal> found = new ConcurrentLinkedQueue<>();
        blocking.forEach(
                (a, b) -> {
                    compared.increment();
                    compare(people.get(a), people.get(b), model, found);
                },
                done -> progress.accept(LEARNED + done * (COMPARED - LEARNED) / ALL));
        DedupeResult result = transaction.write(() -> {
            if (learning) {
                models.save(model.learned(), people);
            }
            List<Proposal> cards = households.of(found);
            pairs.propose(found);
            pairs.propose(cards);
            int dropped = pairs.sweep(started);
            return new DedupeResult(
                    people.size(), compared.sum(), blocking.oversized(), found.size(), cards.size(), dropped);
        });
        progress.accept(ALL);
        return result;
    }

    private static void compare(Subject a, Subject b, Model<Subject> model, Collection<Proposal> found) {
        double bits = model.bits(a, b);
        if (bits >= PeopleLinkage.THRESHOLD) {
            found.add(Subject.proposal(a, b, model, bits));
        }
    }

    private List<Subject> read() {
        List<Subject> people = new ArrayList<>();
        List<Subject> portion = reader.after(0, PORTION);
        while (!portion.isEmpty()) {
            people.addAll(portion);
            portion = reader.after(portion.getLast().id(), PORTION);
        }
        return people;
    }
}
