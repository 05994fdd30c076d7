package id.slrt.letter;

import id.slrt.district.District;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/**
 * Numbers without gaps: taken under the lock of a series in the transaction that issues the letter, so who
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
        String scheme = series.lock(kind.series()).orElseThrow();
        counters.take(kind.series(), day.getYear());
        int seq = counters.taken(kind.series(), day.getYear());
        String number = new LetterSeries(kind.series(), scheme)
                .number(seq, kind.classification(), district.setting("letterOffice"), day);
        return new Taken(seq, number);
    }
}
