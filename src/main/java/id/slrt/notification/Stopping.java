package id.slrt.notification;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.ServiceCase;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** An officer stops all messages to a number, or lets them go again, because its owner asked; why is kept. */
@Singleton
public class Stopping {
    private final Contacts contacts;
    private final CaseHistory history;
    private final Audit audit;

    Stopping(Contacts contacts, CaseHistory history, Audit audit) {
        this.contacts = contacts;
        this.history = history;
        this.audit = audit;
    }

    /** @throws Problem 422 when no reason is given or the case has no phone */
    @Transactional
    public void stop(ServiceCase file, @Nullable String reason, Viewer viewer) {
        String why = why(reason);
        contacts.stop(phone(file), viewer, why);
        history.note(file.key(), "messages_stopped", why, viewer);
        audit.record(viewer, "messages_stopped", "case", file.key(), null);
    }

    /** @throws Problem 422 when no reason is given or the case has no phone */
    @Transactional
    public void start(ServiceCase file, @Nullable String reason, Viewer viewer) {
        String why = why(reason);
        contacts.start(phone(file), viewer, why);
        history.note(file.key(), "messages_started", why, viewer);
        audit.record(viewer, "messages_started", "case", file.key(), null);
    }

    /** Whoever wrote this reply, with or without a case. */
    @Transactional
    public void stop(String sender, long replyId, @Nullable String reason, Viewer viewer) {
        contacts.stop(sender, viewer, why(reason));
        audit.record(viewer, "messages_stopped", "reply", replyId, null);
    }

    private static String phone(ServiceCase file) {
        if (file.phone() == null) {
            throw Problem.invalid("reason", "no_phone_to_stop");
        }
        return file.phone();
    }

    private static String why(@Nullable String reason) {
        Inputs inputs = new Inputs();
        String why = inputs.required("reason", reason, 200);
        inputs.orThrow();
        return why;
    }
}
