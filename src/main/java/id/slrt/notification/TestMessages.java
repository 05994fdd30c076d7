package id.slrt.notification;

import id.slrt.district.District;
import id.slrt.notification.template.MessageKind;
import id.slrt.notification.template.SmsLength;
import id.slrt.notification.template.Templates;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;

/** What operators put into the outbox, or bring back to its head. */
@Singleton
public class TestMessages {
    private final Templates templates;
    private final Posting posting;
    private final OutboxRows rows;
    private final District district;
    private final AppClock clock;

    TestMessages(Templates templates, Posting posting, OutboxRows rows, District district, AppClock clock) {
        this.templates = templates;
        this.posting = posting;
        this.rows = rows;
        this.district = district;
        this.clock = clock;
    }

    /** A test goes at any hour, but not to a number that was stopped. */
    public void write(String number, Way way) {
        Templates.Filled filled = templates
                .fill(MessageKind.TEST.code(), null, Map.of("office", district.setting("shortName")))
                .orElseThrow(() -> Problem.notFound("no_template"));
        posting.post(new Draft(
                null,
                null,
                number,
                way,
                MessageKind.TEST.code(),
                filled.templateId(),
                filled.text(),
                null,
                null,
                true,
                null,
                SmsLength.of(filled.text()).parts(),
                null));
    }

    /** Gives up what was waiting at a moment; the answer is how many. */
    public int giveUp(Instant moment) {
        return rows.giveUp(moment);
    }

    /** How many messages were waiting at a moment and still are. */
    public long waitingSince(Instant moment) {
        return rows.waitingSince(moment);
    }

    public int tryTechnicalAgain() {
        return rows.tryTechnicalAgain(clock.instant());
    }
}
