package id.slrt.intake.visit;

import id.slrt.shared.Inputs;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A home visit as it is typed; {@code found} and {@code recommended} are yes or no. */
@Serdeable
public record VisitForm(
        @Nullable String date,
        @Nullable String found,
        @Nullable String met,
        @Nullable String house,
        @Nullable String income,
        @Nullable String members,
        @Nullable String recommended,
        @Nullable String note) {
    public static final VisitForm EMPTY = new VisitForm(null, null, null, null, null, null, null, null);

    private enum Answer {
        YES,
        NO
    }

    /** The visit, when all is well. */
    HomeVisit judge(long caseId, LocalDate today, Instant now, long userId, String actor) {
        Inputs inputs = new Inputs();
        LocalDate day = inputs.pastDate("date", date, today);
        if (day == null && (date == null || date.isBlank())) {
            inputs.reject("date", "required");
        }
        if (day != null && day.isBefore(today.minusYears(1))) {
            inputs.reject("date", "visit_old");
        }
        boolean there = inputs.word("found", Answer.class, found) == Answer.YES;
        boolean asked = there || inputs.isRejected();
        String who = asked ? inputs.required("met", met, 100) : null;
        HomeVisit.House state = asked ? inputs.word("house", HomeVisit.House.class, house) : null;
        Integer money = number(inputs, "income", asked ? income : null, 100_000_000);
        Integer people = number(inputs, "members", asked ? members : null, 40);
        Answer advice = asked ? inputs.word("recommended", Answer.class, recommended) : null;
        boolean why = !there || advice == Answer.NO;
        String text = why ? inputs.required("note", note, 1000) : inputs.optional("note", note, 1000);
        inputs.orThrow();
        return new HomeVisit(
                null,
                caseId,
                Objects.requireNonNull(day),
                there,
                who,
                state,
                money,
                people,
                advice == null ? null : Boolean.valueOf(advice == Answer.YES),
                text,
                userId,
                actor,
                now);
    }

    private static @Nullable Integer number(Inputs inputs, String field, @Nullable String typed, int most) {
        return inputs.whole(field, typed, 0, most);
    }
}
