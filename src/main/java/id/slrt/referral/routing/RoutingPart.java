package id.slrt.referral.routing;

import id.slrt.district.PackFiles;
import id.slrt.district.PackPart;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pack's {@code routes.csv}. What the office edited, added or reordered stays; where the pack says otherwise, that is
 * told (docs/decisions/0025).
 */
@Singleton
class RoutingPart implements PackPart {
    private final RoutingRuleRepository rules;
    private final RuleWriter writer;
    private final RuleTable table;

    RoutingPart(RoutingRuleRepository rules, RuleWriter writer, RuleTable table) {
        this.rules = rules;
        this.writer = writer;
        this.table = table;
    }

    @Override
    public void apply(PackFiles files) {
        Map<Integer, RuleContent> pack = new TreeMap<>();
        files.rows("routes.csv", row -> row).forEach(row -> add(pack, row));
        rules.lockTable();
        Map<Integer, RoutingRule> stored = new HashMap<>();
        for (RoutingRule rule : rules.findAllOrderByPosition()) {
            if (rule.packPosition() != null) {
                stored.put(rule.packPosition(), rule);
            }
        }
        List<RoutingRule> added = take(pack, stored, files);
        drop(pack, stored, files);
        order(added);
        rules.changed(false);
        table.forget();
    }

    private static void add(Map<Integer, RuleContent> pack, PackFiles.Row row) {
        int position = Objects.requireNonNull(row.number("position"));
        if (pack.put(position, content(row)) != null) {
            throw new IllegalArgumentException("routes.csv: position " + position + " is used twice");
        }
    }

    private List<RoutingRule> take(Map<Integer, RuleContent> pack, Map<Integer, RoutingRule> stored, PackFiles files) {
        List<RoutingRule> added = new ArrayList<>();
        pack.forEach((position, content) -> {
            RoutingRule there = stored.get(position);
            if (there == null) {
                added.add(content.at(null, position, position, false, 0));
            } else if (!content.equals(there.content()) && there.edited()) {
                files.note("routes.csv: rule " + position
                        + " was edited by the office and stays as it is; the pack says otherwise");
            } else if (!content.equals(there.content())) {
                rules.update(content.at(there.id(), there.position(), position, false, there.version() + 1));
                files.note("routes.csv: rule " + position + " replaced");
            }
        });
        if (!stored.isEmpty()) {
            added.forEach(rule -> files.note("routes.csv: rule " + rule.packPosition() + " added"));
        }
        return rules.saveAll(added);
    }

    private void drop(Map<Integer, RuleContent> pack, Map<Integer, RoutingRule> stored, PackFiles files) {
        for (RoutingRule rule : stored.values()) {
            if (!pack.containsKey(rule.packPosition()) && rule.edited()) {
                files.note("routes.csv: rule " + rule.packPosition()
                        + " is no longer in the pack; it stays because the office edited it");
            } else if (!pack.containsKey(rule.packPosition())) {
                rules.deleteById(rule.key());
                files.note("routes.csv: rule " + rule.packPosition() + " removed");
            }
        }
    }

    /** In the pack's order, unless the office has an order of its own: then a new rule comes after those before it in the pack. */
    private void order(List<RoutingRule> added) {
        List<RoutingRule> now = rules.findAllOrderByPosition();
        if (!rules.reordered()) {
            now.stream()
                    .filter(rule -> rule.packPosition() != null && rule.packPosition() != rule.position())
                    .forEach(rule -> rules.place(rule.key(), Objects.requireNonNull(rule.packPosition())));
            return;
        }
        Set<Long> fresh = added.stream().map(RoutingRule::key).collect(Collectors.toSet());
        List<RoutingRule> order = new ArrayList<>(
                now.stream().filter(rule -> !fresh.contains(rule.key())).toList());
        now.stream().filter(rule -> fresh.contains(rule.key())).forEach(rule -> order.add(after(order, rule), rule));
        writer.number(order);
    }

    private static int after(List<RoutingRule> order, RoutingRule added) {
        int at = 0;
        for (int i = 0; i < order.size(); i++) {
            Integer pack = order.get(i).packPosition();
            if (pack != null && pack < Objects.requireNonNull(added.packPosition())) {
                at = i + 1;
            }
        }
        return at;
    }

    private static RuleContent content(PackFiles.Row row) {
        return new RuleContent(
                row.optional("service"),
                row.optional("ppks"),
                row.number("age_min"),
                row.number("age_max"),
                row.optional("sex"),
                row.optional("village"),
                row.optional("residence"),
                row.number("returns_min"),
                row.text("agency"),
                row.text("because_id"),
                row.text("because_en"),
                null,
                null,
                true);
    }
}
