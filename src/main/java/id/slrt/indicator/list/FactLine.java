package id.slrt.indicator.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * One thing counted, as a viewer may see it.
 *
 * @param id of a service given, for its own page; null where it may not be opened singly
 * @param when the day, or the month or year where a day would tell of a single person
 * @param what code of the service; of a case its channel, of figures and indicators their name
 * @param detail a word of its own kind: kind of a letter or complaint, next step, reason, score, figure
 * @param by the agency, or the role that has it
 * @param place code of the village, or of the sub-district where a village would tell of a single person
 * @param who the name for who determines needs (the manager), for everybody else a pseudonym of this list only
 * @param ticket of the case, for whoever sees the name
 * @param times for how many services or needs this person stands on this one line
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FactLine(
        @Nullable Long id,
        String when,
        String what,
        String detail,
        String by,
        String place,
        @Nullable String who,
        @Nullable String ticket,
        @Nullable Long times) {}
