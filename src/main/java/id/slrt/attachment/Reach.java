package id.slrt.attachment;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import java.util.Set;

/**
 * Which attachments of a case a viewer sees: the desk and the facilitator of the area all; an agency, while it has a
 * referral of the case open, those of the whole case and of the needs it was sent (docs/decisions/0022).
 *
 * @param needs ids of the needs that an agency has open; nothing to the desk
 */
public record Reach(boolean whole, Set<Long> needs) {
    boolean covers(Attachment attachment) {
        return whole || attachment.needId() == null || needs.contains(attachment.needId());
    }

    static boolean mayRemove(Attachment attachment, Viewer viewer) {
        return !attachment.removed() && (viewer.is(Role.MANAGER) || viewer.userId() == attachment.addedBy());
    }
}
