package id.slrt.registry;

import id.slrt.access.Audit;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** What the office itself says of a person's PPKS categories, each word of it in the trail; {@link Registry#categories} reads them. */
@Singleton
public class PersonCategories {
    private final PersonRepository people;
    private final Audit audit;

    PersonCategories(PersonRepository people, Audit audit) {
        this.people = people;
        this.audit = audit;
    }

    /** Adds a PPKS category to a person's; one that is there already stays. */
    @Transactional
    public void add(long personId, String category, Viewer viewer) {
        people.categorize(personId, category);
        audit.record(viewer, "category_added", "person", personId, category);
    }

    /**
     * Takes a PPKS category off a person. What was counted by it stays counted; a file of the social registry that names it
     * brings it back.
     *
     * @throws Problem 403 for who is not of the desk, 404 when the person has no such category, 422 without a reason
     */
    @Transactional
    public void remove(long personId, String category, @Nullable String reason, Viewer viewer) {
        if (!viewer.may(Permission.IDENTIFY_PEOPLE)) {
            throw Problem.forbidden("not_allowed");
        }
        Inputs inputs = new Inputs();
        String why = inputs.required("reason", reason, 150);
        inputs.orThrow();
        if (people.uncategorize(personId, category) == 0) {
            throw Problem.notFound("no_category_of", category);
        }
        audit.record(viewer, "category_removed", "person", personId, category + ": " + why);
    }
}
