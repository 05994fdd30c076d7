package id.slrt.registry.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** One fact asked for: the ways in which the index shows it, the best first. A person counts for the best of them. */
record Clue(List<Way> ways) {

    /** People with something in common, and what that is about worth, in bits. */
    record Way(Terms terms, float bits) {}

    /** The people of some terms of the index. */
    sealed interface Terms {
        record One(String field, String text) implements Terms {}

        /** Who has one of the first and one of the second. */
        record Both(String field, List<String> first, List<String> second) implements Terms {}

        /** Terms one slip away. */
        record Near(String field, CompiledAutomaton near) implements Terms {
            static Near to(String field, String text) {
                return new Near(
                        field, new CompiledAutomaton(new LevenshteinAutomata(text, true).toAutomaton(1), true, false));
            }
        }

        record Beginning(String field, String text) implements Terms {}
    }

    /** What is worth less would bring half of the registry. */
    private static final float LEAST = 1;

    /**
     * A clue of the ways that are worth something.
     *
     * @param against what {@link Evidence} holds against whoever has none of them; each way is worth so much more
     */
    static Clue of(List<Way> ways, float against) {
        List<Way> best = new ArrayList<>();
        for (Way way : ways) {
            if (way.bits() >= LEAST) {
                best.add(new Way(way.terms(), way.bits() - against));
            }
        }
        best.sort(Comparator.comparingDouble(way -> -way.bits()));
        return new Clue(List.copyOf(best));
    }

    float most() {
        return ways.isEmpty() ? 0 : ways.getFirst().bits();
    }
}
