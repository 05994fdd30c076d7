package id.slrt.referral.routing;

import id.slrt.access.Viewer;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Edits the table of rules: all of an edit or nothing, one after the other, seen here at once. */
@Singleton
public class RuleEditing {
    private final RuleWriter writer;
    private final RuleTable table;

    RuleEditing(RuleWriter writer, RuleTable table) {
        this.writer = writer;
        this.table = table;
    }

    /** The table as it is stored now, and the version that moving a rule asks for. */
    public record Edition(long version, List<RoutingRule> rules) {}

    public Edition edition() {
        return writer.edition();
    }

    /** @throws Problem 404 when there is no such rule */
    public RoutingRule require(long id) {
        return writer.require(id);
    }

    /** What a form would make, without keeping it; for a try-out. */
    public RoutingRule draft(@Nullable Long id, RuleForm form) {
        return writer.draft(id, form);
    }

    /**
     * Adds a rule, before the rule that stands at the position typed, or at the end.
     *
     * @throws Problem 422 with what is wrong
     */
    public RoutingRule add(RuleForm form, Viewer viewer) {
        RoutingRule added = writer.add(form, viewer);
        table.forget();
        return added;
    }

    /** @throws Problem 422 with what is wrong, 409 when somebody changed this rule since the form was opened */
    public RoutingRule change(long id, RuleForm form, Viewer viewer) {
        RoutingRule changed = writer.change(id, form, viewer);
        table.forget();
        return changed;
    }

    /** @throws Problem 409 when somebody changed this rule since the page was opened */
    public RoutingRule activate(long id, boolean on, int version, Viewer viewer) {
        RoutingRule changed = writer.activate(id, on, version, viewer);
        table.forget();
        return changed;
    }

    /** One place up or down; at the end of the table nothing happens. @throws Problem 409 when the table changed since it was shown */
    public void move(long id, boolean up, long tableVersion, Viewer viewer) {
        writer.move(id, up, tableVersion, viewer);
        table.forget();
    }
}
