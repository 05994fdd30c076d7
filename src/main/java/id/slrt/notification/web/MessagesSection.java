package id.slrt.notification.web;

import id.slrt.access.Viewer;
import id.slrt.intake.CaseSection;
import id.slrt.notification.NotificationRepositories;
import jakarta.inject.Singleton;
import java.util.List;

/** The messages in the answer about a case. */
@Singleton
class MessagesSection implements CaseSection {
    private final NotificationRepositories.Messages messages;

    MessagesSection(NotificationRepositories.Messages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public List<MessageOut> of(long caseId, Viewer viewer) {
        return messages.findByCaseIdOrderById(caseId).stream()
                .map(MessageOut::of)
                .toList();
    }
}
