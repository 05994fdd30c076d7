package id.slrt.intake.opening;

import id.slrt.registry.NewPerson;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent to open a case, raw: every word and number is judged field by field. */
@Serdeable
public record NewCase(
        @Nullable String channel,
        @Nullable Reporter reporter,
        @Nullable Boolean consent,
        @Nullable String messageChannel,
        @Nullable List<PersonIn> people,
        @Nullable List<ComplaintIn> complaints,
        @Nullable List<NeedIn> needs) {

    @Serdeable
    public record Reporter(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String relation,
            @Nullable String phone) {}

    /** Somebody of the registry by id, or somebody who is in no registry. */
    @Serdeable
    public record PersonIn(
            @Nullable Long personId,
            @Nullable String name,
            @Nullable String nik,
            @Nullable String noNikReason,
            @Nullable String birthDate,
            @Nullable String sex,
            @Nullable String villageCode,
            @Nullable String phone,
            @Nullable String motherName,
            @Nullable String familyCardNo,
            @Nullable Boolean confirmed) {
        static final PersonIn EMPTY = new PersonIn(null, null, null, null, null, null, null, null, null, null, null);

        public static PersonIn known(long personId) {
            return new PersonIn(personId, null, null, null, null, null, null, null, null, null, null);
        }

        NewPerson unknown() {
            return new NewPerson(
                    name,
                    nik,
                    noNikReason,
                    birthDate,
                    sex,
                    villageCode,
                    phone,
                    motherName,
                    familyCardNo,
                    confirmed == null ? null : confirmed.toString());
        }
    }

    @Serdeable
    public record ComplaintIn(
            @Nullable String kind,
            @Nullable String about,
            @Nullable String text) {}

    /** {@code person} is the index into {@code people}. */
    @Serdeable
    public record NeedIn(
            @Nullable Integer person,
            @Nullable String service,
            @Nullable String note) {}
}
