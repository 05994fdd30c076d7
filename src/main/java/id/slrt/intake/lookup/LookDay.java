package id.slrt.intake.lookup;

import java.time.LocalDate;
import java.util.List;

/**
 * What one user opened on one day.
 *
 * @param people how many people were opened; a household opened as a whole is one more
 * @param withoutCase how many of them got no service: nobody of their household had a case open within a day of the look
 * @param nikRun the longest run of people whose NIKs follow one another
 * @param householdRun the longest run of households opened by their numbers, or those of their people, one after another
 * @param searches how often the user searched; what is typed letter by letter is one search
 * @param shown how many people those searches showed
 * @param signs what is striking, worst first; texts are {@code lookups.sign.<sign>}
 */
public record LookDay(
        String username,
        LocalDate day,
        int people,
        int withoutCase,
        int nikRun,
        int householdRun,
        int searches,
        int shown,
        List<Sign> signs) {

    /** In the order of their weight. */
    public enum Sign {
        NIK_RUN,
        HOUSEHOLD_RUN,
        NO_CASE,
        SEARCHES
    }

    /** The more, the sooner somebody should ask; 0 when nothing is striking. */
    public int weight() {
        return signs.stream()
                .mapToInt(sign -> switch (sign) {
                    case NIK_RUN -> 10 * nikRun;
                    case HOUSEHOLD_RUN -> 5 * householdRun;
                    case NO_CASE -> withoutCase;
                    case SEARCHES -> searches / 10;
                })
                .sum();
    }
}
