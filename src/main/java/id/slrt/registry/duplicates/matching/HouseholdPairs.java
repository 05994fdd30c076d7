package id.slrt.registry.duplicates.matching;

import id.slrt.registry.duplicates.PairKind;
import id.slrt.registry.duplicates.Proposal;
import id.slrt.registry.duplicates.Sql;
import id.slrt.registry.linkage.Model;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Family cards that look like one household: in one village, with at least half of the smaller one's members, and at
 * least two of them or all, proposed to be the same people. A child who left to found a household of its own makes no such
 * pair.
 */
@Singleton
class HouseholdPairs {
    private static final int PORTION = 1000;

    private final Sql sql;

    HouseholdPairs(Sql sql) {
        this.sql = sql;
    }

    private record Card(String village, @Nullable String address, TreeSet<Long> members) {}

    private record Key(long a, long b) {}

    /** A member of one card and the same person on the other. */
    private record Twice(long onA, long onB, double bits) {}

    List<Proposal> of(Collection<Proposal> people) {
        Map<Key, List<Twice>> shared = shared(people);
        Map<Long, Card> cards = cards(shared.keySet().stream()
                .flatMap(key -> Stream.of(key.a(), key.b()))
                .distinct()
                .toList());
        List<Proposal> proposals = new ArrayList<>();
        shared.forEach((key, twice) -> {
            Card a = cards.get(key.a());
            Card b = cards.get(key.b());
            if (a != null && b != null && a.village().equals(b.village())) {
                long both = Math.min(
                        twice.stream().map(Twice::onA).distinct().count(),
                        twice.stream().map(Twice::onB).distinct().count());
                int smaller = Math.min(a.members().size(), b.members().size());
                if (both * 2 >= smaller && (both >= 2 || both == smaller)) {
                    proposals.add(proposal(key, a, b, both, twice));
                }
            }
        });
        return proposals;
    }

    private Map<Key, List<Twice>> shared(Collection<Proposal> people) {
        Map<Long, Long> households = households(people);
        Map<Key, List<Twice>> shared = new HashMap<>();
        for (Proposal pair : people) {
            Long a = households.get(pair.a());
            Long b = households.get(pair.b());
            if (a != null && b != null && !a.equals(b)) {
                Twice twice =
                        a < b ? new Twice(pair.a(), pair.b(), pair.bits()) : new Twice(pair.b(), pair.a(), pair.bits());
                shared.computeIfAbsent(new Key(Math.min(a, b), Math.max(a, b)), _ -> new ArrayList<>())
                        .add(twice);
            }
        }
        return shared;
    }

    private static Proposal proposal(Key key, Card a, Card b, long both, List<Twice> twice) {
        double bits = twice.stream().mapToDouble(Twice::bits).sum();
        String level = both + "/" + a.members().size() + "/" + b.members().size();
        String address = a.address() == null || b.address() == null
                ? ""
                : a.address().equalsIgnoreCase(b.address()) ? "same" : "other";
        TreeSet<Long> everybody = new TreeSet<>(a.members());
        everybody.addAll(b.members());
        return new Proposal(
                PairKind.HOUSEHOLD,
                key.a(),
                key.b(),
                bits,
                List.of(new Model.Part("members", level, bits), new Model.Part("address", address, 0)),
                Proposal.print(everybody),
                a.village().substring(0, Math.min(8, a.village().length())));
    }

    private Map<Long, Long> households(Collection<Proposal> people) {
        List<Long> ids = people.stream()
                .flatMap(pair -> List.of(pair.a(), pair.b()).stream())
                .distinct()
                .toList();
        Map<Long, Long> households = new HashMap<>();
        inPortions(
                "SELECT id, household_id FROM person WHERE household_id IS NOT NULL AND id",
                ids,
                row -> households.put(row.getLong(1), row.getLong(2)));
        return households;
    }

    private Map<Long, Card> cards(List<Long> ids) {
        Map<Long, Card> cards = new HashMap<>();
        inPortions(
                "SELECT h.id, h.village, h.address, p.id FROM household h JOIN person p ON p.household_id = h.id"
                        + " WHERE p.merged_into IS NULL AND h.id",
                ids,
                row -> {
                    Card card = new Card(row.getString(2), row.getString(3), new TreeSet<>());
                    return Objects.requireNonNullElse(cards.putIfAbsent(row.getLong(1), card), card)
                            .members()
                            .add(row.getLong(4));
                });
        return cards;
    }

    private void inPortions(String select, List<Long> ids, Sql.Row<?> reader) {
        for (int i = 0; i < ids.size(); i += PORTION) {
            List<Long> portion = ids.subList(i, Math.min(ids.size(), i + PORTION));
            sql.list(select + " IN (" + Sql.marks(portion) + ")", reader, portion);
        }
    }
}
