package id.slrt.indicator.tree;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.PpksCategory;
import id.slrt.district.Service;
import id.slrt.indicator.Indicator;
import id.slrt.indicator.MeasureCodes;
import id.slrt.indicator.Nodes;
import id.slrt.indicator.Repositories;
import id.slrt.letter.LetterKind;
import id.slrt.letter.LetterKinds;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Edits the tree of a year: each edit a transaction that holds this tree's lock, with a line in its history. */
@Singleton
public class TreeEditing {
    private final Repositories.Tree tree;
    private final Repositories.Targets targets;
    private final TreeHistory history;
    private final LetterKinds letters;
    private final District district;
    private final AppClock clock;
    private final Audit audit;

    TreeEditing(
            Repositories.Tree tree,
            Repositories.Targets targets,
            TreeHistory history,
            LetterKinds letters,
            District district,
            AppClock clock,
            Audit audit) {
        this.tree = tree;
        this.targets = targets;
        this.history = history;
        this.letters = letters;
        this.district = district;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * The tree that holds in a year, with what is switched off.
     *
     * @param treeOf whose tree it is: another year's when this one has none of its own
     * @param version what moving an indicator asks for
     * @param past a year that is over and has targets: its reports are written, so an edit wants to be confirmed
     */
    public record Edition(int year, int treeOf, long version, boolean past, Nodes nodes) {
        public boolean own() {
            return year == treeOf;
        }
    }

    @Transactional
    public Edition edition(int year) {
        List<Indicator> nodes = tree.near(year);
        int treeOf = tree.version(year).isPresent()
                ? year
                : nodes.isEmpty() ? year - 1 : nodes.getFirst().year();
        return new Edition(year, treeOf, tree.version(treeOf).orElse(0L), past(year), new Nodes(nodes));
    }

    /** The years that have a tree of their own, the latest first. */
    public List<Integer> years() {
        return tree.years();
    }

    /** @throws Problem 404 when that year's own tree has no such indicator */
    public Indicator require(int year, String code) {
        return require(new Nodes(tree.findByYearOrderByPosition(year)), code);
    }

    /** The measure that a form makes, without keeping it. @throws Problem 422 with what is wrong */
    public String measure(IndicatorForm form) {
        Inputs inputs = new Inputs();
        String measure = form.measure(inputs, codes());
        inputs.orThrow();
        return measure;
    }

    /** Adds an indicator as the last below its parent. @throws Problem 422 with what is wrong */
    @Transactional
    public Indicator add(int year, IndicatorForm form, Viewer viewer) {
        Nodes nodes = lock(year);
        Inputs inputs = new Inputs();
        Indicator content = form.judge(inputs, year, nodes, null, codes());
        confirm(year, form, inputs);
        inputs.orThrow();
        Indicator added = tree.save(content);
        order(nodes.all(), added);
        return done(added, "added", viewer);
    }

    /** @throws Problem 422 with what is wrong, 409 when somebody changed this indicator since the form was opened */
    @Transactional
    public Indicator change(int year, String code, IndicatorForm form, Viewer viewer) {
        Nodes nodes = lock(year);
        Indicator before = require(nodes, code);
        Inputs inputs = new Inputs();
        Integer seen = inputs.version(form.value("version"));
        Indicator after = form.judge(inputs, year, nodes, before, codes());
        confirm(year, form, inputs);
        inputs.orThrow();
        check(before, seen == null ? -1 : seen, viewer);
        history.addFirst(before, viewer);
        tree.update(after);
        if (!Objects.equals(before.parent(), after.parent())) {
            order(nodes.all().stream().filter(node -> !node.code().equals(code)).toList(), after);
        }
        return done(after, "changed", viewer);
    }

    /** Switches on or off. @throws Problem 409 when somebody changed this indicator since the page was opened */
    @Transactional
    public Indicator activate(int year, String code, boolean on, IndicatorForm form, Viewer viewer) {
        Indicator before = require(lock(year), code);
        Inputs inputs = new Inputs();
        Integer seen = inputs.version(form.value("version"));
        confirm(year, form, inputs);
        inputs.orThrow();
        check(before, seen == null ? -1 : seen, viewer);
        history.addFirst(before, viewer);
        Indicator after = before.switched(on);
        tree.update(after);
        return done(after, on ? "on" : "off", viewer);
    }

    /**
     * One place up or down among those with the same parent, with all below it; at the end nothing happens.
     *
     * @throws Problem 409 when the tree changed since it was shown
     */
    @Transactional
    public void move(int year, String code, boolean up, long treeVersion, Viewer viewer) {
        Nodes nodes = lock(year);
        if (tree.version(year).orElse(-1L) != treeVersion) {
            throw Problem.conflict("tree_changed");
        }
        Indicator moved = require(nodes, code);
        List<Indicator> siblings = nodes.all().stream()
                .filter(node -> Objects.equals(node.parent(), moved.parent()))
                .toList();
        int to = siblings.indexOf(moved) + (up ? -1 : 1);
        if (to < 0 || to >= siblings.size()) {
            return;
        }
        history.addFirst(moved, viewer);
        List<Indicator> order = new ArrayList<>(nodes.all());
        Collections.swap(order, order.indexOf(moved), order.indexOf(siblings.get(to)));
        number(order);
        done(moved, up ? "up" : "down", viewer);
    }

    /**
     * Gives a year a tree of its own: a copy of the one that holds in it, without what is switched off.
     *
     * @throws Problem 409 when it has one already
     */
    @Transactional
    public int copy(int year, Viewer viewer) {
        if (tree.version(year).isPresent()) {
            throw Problem.conflict("tree_there", year);
        }
        List<Indicator> nodes = new Nodes(tree.near(year)).inUse().all();
        try {
            tree.begin(year, true);
        } catch (DataAccessException e) {
            // somebody copied it meanwhile
            if (tree.version(year).isPresent()) {
                throw Problem.conflict("tree_there", year);
            }
            throw e;
        }
        tree.saveAll(nodes.stream().map(node -> node.in(year)).toList());
        tree.findByYearOrderByPosition(year).forEach(node -> history.add(node, "copied", viewer));
        audit.record(viewer, "tree_copied", "indicator", year, null);
        return nodes.size();
    }

    /** The codes that a measure may name. */
    private MeasureCodes codes() {
        return new MeasureCodes(
                district.services().stream().map(Service::code).collect(Collectors.toSet()),
                district.categories().stream().map(PpksCategory::code).collect(Collectors.toSet()),
                letters.all().stream().map(LetterKind::code).collect(Collectors.toSet()));
    }

    private Nodes lock(int year) {
        if (tree.lock(year).isEmpty()) {
            throw Problem.notFound("no_tree", year);
        }
        return new Nodes(tree.findByYearOrderByPosition(year));
    }

    private void confirm(int year, IndicatorForm form, Inputs inputs) {
        if (past(year) && !form.values().containsKey("confirmed")) {
            inputs.reject("confirmed", "tree_past", year);
        }
    }

    private boolean past(int year) {
        return year < clock.today().getYear() && targets.years().contains(year);
    }

    /** One that is new below its parent comes last there. */
    private void order(List<Indicator> others, Indicator last) {
        List<Indicator> order = new ArrayList<>(others);
        order.add(last);
        number(order);
    }

    private void number(List<Indicator> order) {
        int position = 0;
        for (Indicator node : new Nodes(order).inOrder().all()) {
            position++;
            if (node.position() != position) {
                tree.place(node.key(), position);
            }
        }
    }

    private Indicator done(Indicator indicator, String deed, Viewer viewer) {
        history.add(indicator, deed, viewer);
        tree.changed(indicator.year(), true);
        audit.record(viewer, "indicator_" + deed, "indicator", indicator.code() + " " + indicator.year(), null);
        return indicator;
    }

    private void check(Indicator indicator, int seen, Viewer viewer) {
        if (indicator.version() != seen) {
            throw Problem.conflict(
                    "indicator_changed", history.lastActor(indicator).orElse(viewer.displayName()));
        }
    }

    private static Indicator require(Nodes nodes, String code) {
        return nodes.all().stream()
                .filter(node -> node.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("no_indicator", code));
    }
}
