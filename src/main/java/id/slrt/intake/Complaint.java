package id.slrt.intake;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** What the applicant said: a question, a suggestion or a complaint, about membership or something else. */
@MappedEntity("complaint")
public record Complaint(@Id @GeneratedValue @Nullable Long id, long caseId, Kind kind, About about, String text) {
    public enum Kind {
        QUESTION,
        SUGGESTION,
        COMPLAINT
    }

    /** Membership: left out, dropped, wrong or double data. Other: amount, delay, conduct. */
    public enum About {
        MEMBERSHIP,
        OTHER
    }
}
