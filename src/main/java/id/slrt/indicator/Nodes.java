package id.slrt.indicator;

import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The indicators of a year's tree, parents before their children, and how they hang together. */
public record Nodes(List<Indicator> all) {
    public Nodes {
        all = List.copyOf(all);
    }

    /** Without what is switched off and all below it. */
    public Nodes inUse() {
        Set<String> used = new HashSet<>();
        List<Indicator> kept = new ArrayList<>();
        for (Indicator indicator : all) {
            if (indicator.active() && (indicator.parent() == null || used.contains(indicator.parent()))) {
                used.add(indicator.code());
                kept.add(indicator);
            }
        }
        return new Nodes(kept);
    }

    public List<Indicator> childrenOf(String code) {
        return all.stream().filter(node -> code.equals(node.parent())).toList();
    }

    /** Itself and everything below it, in the order of the tree. */
    public List<Indicator> under(String code) {
        Set<String> codes = new HashSet<>(Set.of(code));
        return all.stream()
                .filter(node -> {
                    if (node.parent() != null && codes.contains(node.parent())) {
                        codes.add(node.code());
                    }
                    return codes.contains(node.code());
                })
                .toList();
    }

    /** Its ancestors, the nearest first. */
    public List<Indicator> above(Indicator node) {
        List<Indicator> above = new ArrayList<>();
        String parent = node.parent();
        while (parent != null) {
            String code = parent;
            Indicator next = all.stream()
                    .filter(other -> other.code().equals(code))
                    .findFirst()
                    .orElseThrow();
            above.add(next);
            parent = next.parent();
        }
        return above;
    }

    /** Each below its parent, siblings in the order in which they come. */
    public Nodes inOrder() {
        return new Nodes(all.stream()
                .filter(node -> node.parent() == null)
                .flatMap(this::deep)
                .toList());
    }

    private Stream<Indicator> deep(Indicator node) {
        return Stream.concat(Stream.of(node), childrenOf(node.code()).stream().flatMap(this::deep));
    }

    /** The deliveries each counts; of an indicator made of its children, whatever stands behind them. */
    Map<String, List<Behind>> behind() {
        Map<String, List<Behind>> behind = new HashMap<>();
        for (Indicator indicator : all.reversed()) {
            Measure measure = indicator.counts();
            behind.put(
                    indicator.code(),
                    measure instanceof Measure.MeanOfChildren
                            ? childrenOf(indicator.code()).stream()
                                    .flatMap(child -> Objects.requireNonNull(behind.get(child.code())).stream())
                                    .distinct()
                                    .toList()
                            : measure.behind());
        }
        return behind;
    }
}
