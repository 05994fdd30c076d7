package id.slrt.referral.routing;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The edits of {@link RuleEditing}, each a transaction that holds the table's one lock. */
@Singleton
class RuleWriter {
    /** Between two rules, as packs number them. */
    static final int STEP = 10;

    private static final int MOST = 1_000_000;

    private final RoutingRuleRepository rules;
    private final RuleHistory history;
    private final District district;
    private final Audit audit;

    RuleWriter(RoutingRuleRepository rules, RuleHistory history, District district, Audit audit) {
        this.rules = rules;
        this.history = history;
        this.district = district;
        this.audit = audit;
    }

    @Transactional
    RuleEditing.Edition edition() {
        return new RuleEditing.Edition(rules.tableVersion(), rules.findAllOrderByPosition());
    }

    RoutingRule require(long id) {
        return rules.findById(id).orElseThrow(() -> Problem.notFound("no_rule", id));
    }

    RoutingRule draft(@Nullable Long id, RuleForm form) {
        Inputs inputs = new Inputs();
        Optional<RoutingRule> stored = Optional.ofNullable(id).map(this::require);
        RuleContent content =
                form.judge(inputs, district, stored.map(RoutingRule::active).orElse(true));
        Integer at = form.number(inputs, "position", MOST);
        inputs.orThrow();
        int position = stored.map(RoutingRule::position).orElse(at == null ? MOST : at - 1);
        return content.at(id, position, null, true, 0);
    }

    @Transactional
    RoutingRule add(RuleForm form, Viewer viewer) {
        Inputs inputs = new Inputs();
        RuleContent content = form.judge(inputs, district, true);
        Integer before = form.number(inputs, "position", MOST);
        inputs.orThrow();
        rules.lockTable();
        List<RoutingRule> order = new ArrayList<>(rules.findAllOrderByPosition());
        int at = 0;
        while (at < order.size() && (before == null || order.get(at).position() < before)) {
            at++;
        }
        RoutingRule added = rules.save(content.at(null, MOST, null, true, 0));
        order.add(at, added);
        number(order);
        return done(require(added.key()), "added", true, viewer);
    }

    @Transactional
    RoutingRule change(long id, RuleForm form, Viewer viewer) {
        rules.lockTable();
        RoutingRule before = require(id);
        Inputs inputs = new Inputs();
        RuleContent content = form.judge(inputs, district, before.active());
        Integer seen = form.number(inputs, "version", Integer.MAX_VALUE - 1);
        inputs.orThrow();
        check(before, seen == null ? -1 : seen, viewer);
        if (content.equals(before.content())) {
            return before;
        }
        return save(before, content, "changed", viewer);
    }

    @Transactional
    RoutingRule activate(long id, boolean on, int version, Viewer viewer) {
        rules.lockTable();
        RoutingRule before = require(id);
        check(before, version, viewer);
        return save(before, before.content().switched(on), on ? "on" : "off", viewer);
    }

    @Transactional
    void move(long id, boolean up, long tableVersion, Viewer viewer) {
        if (rules.lockTable() != tableVersion) {
            throw Problem.conflict("routing_changed");
        }
        List<RoutingRule> order = new ArrayList<>(rules.findAllOrderByPosition());
        RoutingRule rule = require(id);
        int from = order.stream().map(RoutingRule::key).toList().indexOf(id);
        int to = from + (up ? -1 : 1);
        if (to < 0 || to >= order.size()) {
            return;
        }
        history.addFirst(rule, viewer);
        RoutingRule other = order.get(to);
        rules.place(id, other.position());
        rules.place(other.key(), rule.position());
        done(require(id), up ? "up" : "down", true, viewer);
    }

    private RoutingRule save(RoutingRule before, RuleContent content, String deed, Viewer viewer) {
        history.addFirst(before, viewer);
        RoutingRule after =
                content.at(before.key(), before.position(), before.packPosition(), true, before.version() + 1);
        rules.update(after);
        return done(after, deed, false, viewer);
    }

    private RoutingRule done(RoutingRule rule, String deed, boolean reordered, Viewer viewer) {
        history.add(rule, deed, viewer);
        rules.changed(reordered);
        audit.record(viewer, "routing_" + deed, "routing", rule.key(), null);
        return rule;
    }

    /** Gives every rule its number in this order; those that have it already are not written. */
    void number(List<RoutingRule> order) {
        for (int i = 0; i < order.size(); i++) {
            int position = (i + 1) * STEP;
            if (order.get(i).position() != position) {
                rules.place(order.get(i).key(), position);
            }
        }
    }

    private void check(RoutingRule rule, int seen, Viewer viewer) {
        if (rule.version() != seen) {
            throw Problem.conflict("rule_changed", history.lastActor(rule.key()).orElse(viewer.displayName()));
        }
    }
}
