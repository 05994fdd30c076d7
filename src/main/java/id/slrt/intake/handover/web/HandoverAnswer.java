package id.slrt.intake.handover.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.intake.handover.Fate;
import id.slrt.intake.handover.FoundPerson;
import id.slrt.intake.handover.Handover;
import id.slrt.shared.Word;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A hand-over as the API tells it; {@code people} only for one, {@code ticket} only to the desk. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandoverAnswer(
        long handoverId,
        String kind,
        String agency,
        String place,
        String village,
        Instant happenedAt,
        String state,
        int count,
        @Nullable Integer arrived,
        @Nullable String receivedBy,
        @Nullable Instant receivedAt,
        @Nullable List<One> people) {

    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record One(
            int position,
            @Nullable String name,
            @Nullable String description,
            String fate,
            @Nullable String ticket) {}

    static HandoverAnswer of(Handover handover, @Nullable List<One> people) {
        return new HandoverAnswer(
                handover.key(),
                Word.of(handover.kind()),
                handover.agency(),
                handover.place(),
                handover.village(),
                handover.happenedAt(),
                Word.of(handover.state()),
                handover.people(),
                handover.arrived(),
                handover.receivedName(),
                handover.receivedAt(),
                people);
    }

    static One one(FoundPerson person, Map<Integer, Fate> fates, @Nullable String ticket) {
        return new One(
                person.position(),
                person.name(),
                person.description(),
                Word.of(fates.getOrDefault(person.position(), Fate.WAITING)),
                ticket);
    }
}
