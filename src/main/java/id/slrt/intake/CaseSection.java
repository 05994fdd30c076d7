package id.slrt.intake;

import id.slrt.access.Viewer;
import java.util.List;

/** What a feature to the right adds to the answer about a case: {@code referrals}, {@code messages}. */
public interface CaseSection {
    /** The name of the field in the answer. */
    String name();

    List<?> of(long caseId, Viewer viewer);
}
