package id.slrt.attachment.web;

import id.slrt.access.Viewer;
import id.slrt.attachment.Attachments;
import id.slrt.intake.CaseSection;
import id.slrt.intake.Cases;
import jakarta.inject.Singleton;
import java.util.List;

/** The attachments in the answer about a case. */
@Singleton
class AttachmentsSection implements CaseSection {
    private final Attachments attachments;
    private final Cases cases;

    AttachmentsSection(Attachments attachments, Cases cases) {
        this.attachments = attachments;
        this.cases = cases;
    }

    @Override
    public String name() {
        return "attachments";
    }

    @Override
    public List<AttachmentAnswer> of(long caseId, Viewer viewer) {
        return attachments.ofCase(cases.require(caseId).ticket(), viewer).attachments().stream()
                .map(AttachmentAnswer::of)
                .toList();
    }
}
