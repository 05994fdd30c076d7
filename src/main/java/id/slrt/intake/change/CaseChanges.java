package id.slrt.intake.change;

import id.slrt.access.Audit;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.intake.CaseFile;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.Cases;
import id.slrt.intake.Channel;
import id.slrt.intake.MessageChannel;
import id.slrt.intake.Need;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.Sharing;
import id.slrt.intake.need.Needs;
import id.slrt.shared.Inputs;
import id.slrt.shared.Phones;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts right what is wrong about a case; history keeps what it was, who changed it, when and why. */
@Singleton
public class CaseChanges {
    private static final int LONGEST_REASON = 300;

    private final Cases cases;
    private final Needs needs;
    private final ChangeRows rows;
    private final CaseHistory history;
    private final Audit audit;
    private final Text text;
    private final ApplicationEventPublisher<PhoneChanged> phones;

    CaseChanges(
            Cases cases,
            Needs needs,
            ChangeRows rows,
            CaseHistory history,
            Audit audit,
            Text text,
            ApplicationEventPublisher<PhoneChanged> phones) {
        this.cases = cases;
        this.needs = needs;
        this.rows = rows;
        this.history = history;
        this.audit = audit;
        this.text = text;
        this.phones = phones;
    }

    /** What a line said before and says now, as history tells it. */
    private record Told(@Nullable String before, @Nullable String after) {}

    /**
     * Makes one change.
     *
     * @throws Problem 403 for whose case it is not, 409 when somebody was first, 422 when it is no change or not allowed
     */
    @Transactional
    public CaseFile change(String ticket, CaseChange form, Viewer viewer) {
        if (!viewer.may(Permission.WORK_ON_CASES)) {
            throw Problem.forbidden("not_allowed");
        }
        long id = cases.require(ticket, viewer).key();
        int version = needs.lockCase(id).version();
        CaseFile file = cases.read(id);
        Inputs inputs = new Inputs();
        What what = inputs.word("what", What.class, form.what());
        inputs.orThrow();
        if (form.version() != null && form.version() != version) {
            throw Problem.conflict("case_changed");
        }
        String reason = Objects.requireNonNull(what).reasoned()
                ? inputs.required("reason", form.reason(), LONGEST_REASON)
                : inputs.optional("reason", form.reason(), LONGEST_REASON);
        Told told = change(what, file, form, reason, inputs, viewer);
        history.note(id, "changed_" + Word.of(what), told(told, reason), viewer);
        audit.record(viewer, "case_changed", "case", file.file().ticket(), Word.of(what));
        return cases.read(id);
    }

    private Told change(
            What what, CaseFile file, CaseChange form, @Nullable String reason, Inputs inputs, Viewer viewer) {
        long id = file.file().key();
        ServiceCase now = file.file();
        return switch (what) {
            case PHONE -> phone(now, form, inputs);
            case MESSAGE_CHANNEL -> {
                MessageChannel to = inputs.word("value", MessageChannel.class, form.value());
                Told told = judged(word("message_channel", now.messageChannel()), word("message_channel", to), inputs);
                rows.messageChannel(id, Objects.requireNonNull(to).name());
                yield told;
            }
            case CHANNEL -> {
                Channel to = inputs.word("value", Channel.class, form.value());
                if (to != now.channel() && (to == Channel.HANDOVER || now.channel() == Channel.HANDOVER)) {
                    inputs.reject("value", "handover_channel");
                }
                Told told = judged(word("channel", now.channel()), word("channel", to), inputs);
                rows.channel(id, Objects.requireNonNull(to).name());
                yield told;
            }
            case SHARING -> sharing(now, form, String.valueOf(reason), inputs, viewer);
            case CONTACT -> {
                String to = inputs.optional("value", form.value(), 200);
                Told told = judged(now.contactAddress(), to, inputs);
                rows.contact(id, to);
                yield told;
            }
            case REPORTER -> reporter(now, form, inputs);
            case COMPLAINT -> complaint(file, form, inputs);
        };
    }

    private Told phone(ServiceCase now, CaseChange form, Inputs inputs) {
        String to = Phones.mobile(inputs, "value", form.value());
        Resend resend = form.resend() == null || form.resend().isBlank()
                ? Resend.NONE
                : inputs.word("resend", Resend.class, form.resend());
        Told told = judged(now.phone(), to, inputs);
        rows.phone(now.key(), to);
        phones.publishEvent(new PhoneChanged(now.key(), now.phone(), Objects.requireNonNull(resend)));
        return told;
    }

    /** Once nothing allows it any more, what other agencies have of the case comes back to the desk. */
    private Told sharing(ServiceCase now, CaseChange form, String reason, Inputs inputs, Viewer viewer) {
        Sharing to = inputs.word("value", Sharing.class, form.value());
        Told told = judged(word("case.sharing", now.sharing()), word("case.sharing", to), inputs);
        rows.sharing(now.key(), Objects.requireNonNull(to).name());
        if (now.sharing().allows() && !to.allows()) {
            String why = text.of(Text.ID, "change.sharing_ended", reason);
            for (Need need : needs.ofCase(now.key())) {
                needs.unshare(need, why, viewer);
            }
        }
        return told;
    }

    private Told reporter(ServiceCase now, CaseChange form, Inputs inputs) {
        ReporterChange to = ReporterChange.of(form, now, inputs);
        Told told = judged(
                ReporterChange.told(now.reporterName(), now.reporterRelation()),
                ReporterChange.told(to.name(), to.relation()),
                inputs);
        rows.reporter(now.key(), to.name(), to.relation());
        return told;
    }

    private Told complaint(CaseFile file, CaseChange form, Inputs inputs) {
        ComplaintChange to = ComplaintChange.of(form, file, inputs);
        Told told = judged(to.before().text(), to.text(), inputs);
        rows.complaint(file.file().key(), Objects.requireNonNull(to.before().id()), to.text());
        rows.touch(file.file().key());
        return told;
    }

    private static Told judged(@Nullable String before, @Nullable String after, Inputs inputs) {
        if (!inputs.isRejected() && Objects.equals(before, after)) {
            inputs.reject("value", "unchanged");
        }
        inputs.orThrow();
        return new Told(before, after);
    }

    private @Nullable String word(String label, @Nullable Enum<?> constant) {
        return constant == null ? null : text.of(Text.ID, label + "." + Word.of(constant));
    }

    private static String told(Told told, @Nullable String reason) {
        String line = or(told.before()) + " → " + or(told.after());
        return reason == null ? line : line + ". " + reason;
    }

    private static String or(@Nullable String value) {
        return value == null ? "-" : value;
    }
}
