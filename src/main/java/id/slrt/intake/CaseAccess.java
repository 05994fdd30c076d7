package id.slrt.intake;

import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.shared.Problem;

/** Who may see and work on a case: the desk and its back office; a facilitator the cases of the own area. */
public final class CaseAccess {
    private CaseAccess() {}

    public static void check(ServiceCase file, Viewer viewer) {
        if (!viewer.may(Permission.WORK_ON_CASES)) {
            throw Problem.forbidden("case_not_yours");
        }
        if (!viewer.covers(file.village())) {
            throw Problem.forbidden("case_outside_area");
        }
    }
}
