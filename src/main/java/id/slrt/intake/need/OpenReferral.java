package id.slrt.intake.need;

import id.slrt.access.Viewer;
import id.slrt.intake.Need;
import org.jspecify.annotations.Nullable;

/** The referral by which an agency has a need, told by whoever refers. The caller holds the lock on the case and the need. */
public interface OpenReferral {
    /** Whether another office than this one has it. */
    boolean leftTheOffice(Need need);

    /** The desk ends the need or may no longer share it: the referral under way ends too, and its agency is told why. */
    void callOff(Need need, String reason, Viewer viewer);

    /** The applicant brought or answered what the agency waited for: it goes on, and is told. */
    void goOn(Need need, @Nullable String answer, Viewer viewer);
}
