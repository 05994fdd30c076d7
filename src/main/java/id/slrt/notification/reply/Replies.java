package id.slrt.notification.reply;

import id.slrt.access.Viewer;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.CasePhones;
import id.slrt.intake.CaseState;
import id.slrt.intake.ServiceCase;
import id.slrt.notification.CaseValues;
import id.slrt.notification.Contacts;
import id.slrt.notification.Way;
import id.slrt.notification.template.MessageKind;
import id.slrt.notification.template.Templates;
import id.slrt.referral.Answers;
import id.slrt.shared.AppClock;
import id.slrt.shared.CleanText;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a phone sent and says what to answer. Nothing is answered that another reader of a shared phone should not
 * know. A repeat of the same message gets the same answer and does nothing.
 */
@Singleton
public class Replies {
    private static final int LONGEST = 1600;

    private final InboundRows rows;
    private final Contacts contacts;
    private final CasePhones phones;
    private final CaseHistory history;
    private final StatusAnswers statuses;
    private final ScoreReplies scores;
    private final Templates templates;
    private final CaseValues caseValues;
    private final Answers answers;
    private final AppClock clock;

    Replies(
            InboundRows rows,
            Contacts contacts,
            CasePhones phones,
            CaseHistory history,
            StatusAnswers statuses,
            ScoreReplies scores,
            Templates templates,
            CaseValues caseValues,
            Answers answers,
            AppClock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.phones = phones;
        this.history = history;
        this.statuses = statuses;
        this.scores = scores;
        this.templates = templates;
        this.caseValues = caseValues;
        this.answers = answers;
        this.clock = clock;
    }

    /** What to write back: a text and the case it is about, as far as there are. */
    record Answer(
            @Nullable MessageKind kind,
            @Nullable ServiceCase about,
            @Nullable String status,
            boolean waiting) {
        static Answer of(MessageKind kind) {
            return new Answer(kind, null, null, false);
        }

        static Answer of(MessageKind kind, ServiceCase about) {
            return new Answer(kind, about, null, false);
        }
    }

    /** @param sender +62812...; the answer is null when nothing is to be said */
    @Transactional
    public @Nullable String arrived(String sid, String sender, Way way, String text) {
        Reply reply = Reply.read(text);
        String clean = CleanText.lines(text);
        String cut = clean.substring(0, Math.min(clean.length(), LONGEST));
        rows.take(sid, sender, way.name(), cut, clock.instant());
        Inbound row = rows.findByProviderSid(sid).orElseThrow();
        if (!row.kind().equals(Inbound.NEW)) {
            return row.answer();
        }
        contacts.alive(sender, way);
        Answer answer = answer(reply, row);
        String said = answer.kind() == null ? null : fill(answer);
        ServiceCase about = answer.about();
        rows.answered(row.key(), word(reply), said, about == null ? null : about.key(), answer.waiting());
        return said;
    }

    private static String word(Reply reply) {
        return switch (reply) {
            case Reply.Stop _ -> "stop";
            case Reply.Start _ -> "start";
            case Reply.Help _ -> "help";
            case Reply.Status _ -> "status";
            case Reply.Score _ -> "score";
            case Reply.Other _ -> "other";
        };
    }

    private Answer answer(Reply reply, Inbound row) {
        return switch (reply) {
            case Reply.Stop _ -> {
                contacts.stop(row.sender(), row.channel());
                yield Answer.of(MessageKind.REPLY_STOPPED);
            }
            case Reply.Start _ -> {
                contacts.start(row.sender(), row.channel());
                yield Answer.of(MessageKind.REPLY_STARTED);
            }
            case Reply.Help _ -> Answer.of(MessageKind.REPLY_HELP);
            case Reply.Status(String ticket, String check) -> statuses.of(ticket, check, row.sender());
            case Reply.Score(int score, String ticket) -> {
                Answer given = scores.of(score, ticket, row.sender());
                yield given == null ? note(row) : given;
            }
            case Reply.Other _ -> note(row);
        };
    }

    /** Onto the sender's open case, when it can only be that one; else into the inbox. */
    private Answer note(Inbound row) {
        List<ServiceCase> open = phones.of(row.sender()).stream()
                .filter(file -> file.state() == CaseState.OPEN)
                .toList();
        boolean certain = open.size() == 1 || !open.isEmpty() && !phones.isShared(row.sender());
        if (!certain) {
            return new Answer(MessageKind.REPLY_RECEIVED, null, null, true);
        }
        ServiceCase file = open.getFirst();
        String text = row.text().substring(0, Math.min(1000, row.text().length()));
        history.note(file.key(), "reply_" + Word.of(row.channel()), text, Viewer.system(Text.ID));
        answers.wrote(file, text);
        return new Answer(MessageKind.REPLY_NOTED, file, null, true);
    }

    private @Nullable String fill(Answer answer) {
        Map<String, String> values = caseValues.of(answer.about());
        if (answer.status() != null) {
            values.put("status", answer.status());
        }
        MessageKind kind = answer.kind();
        return kind == null
                ? null
                : templates
                        .fill(kind.code(), null, values)
                        .map(Templates.Filled::text)
                        .orElse(null);
    }
}
