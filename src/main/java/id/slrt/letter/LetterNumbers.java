package id.slrt.letter;

import id.slrt.district.District;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/**
 * Numbers without gaps: taken from the locked row of a series and year in the transaction that issues the letter, so who
 * does not issue gives it back, and who comes meanwhile waits.
 */
@Singleton
class LetterNumbers {
    private final LetterRepositories.Counters counters;
    private final LetterRepositories.SeriesRows series;
    private final District district;

    LetterNumbers(LetterRepositories.Counters counters, LetterRepositories.SeriesRows series, District district) {
        this.counters = counters;
        this.series = series;
        this.district = district;
    }

    record Taken(int seq, String number) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Taken next(LetterKind kind, LocalDate day) {
        counters.take(kind.series(), day.getYear());
        int seq = counters.taken(kind.series(), day.getYear());
        return new Taken(seq, write(kind, seq, day));
    }

    private String write(LetterKind kind, int seq, LocalDate day) {
        return series.findById(kind.series())
                .orElseThrow()
                .number(seq, kind.classification(), district.setting("letterOffice"), day);
    }
}
