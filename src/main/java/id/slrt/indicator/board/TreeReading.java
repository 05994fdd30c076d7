package id.slrt.indicator.board;

import id.slrt.indicator.Flag;
import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.IndicatorTree;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.Scope;
import id.slrt.indicator.board.Aims.Aim;
import id.slrt.indicator.board.Aims.Standing;
import id.slrt.indicator.board.Board.Eye;
import id.slrt.indicator.board.Board.Remark;
import id.slrt.shared.AppClock;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the indicator tree tells a leader: its own figures, sorted by how they stand; nothing is computed anew. */
@Singleton
class TreeReading {
    private static final int GRAVEST = 3;
    private static final String HARMLESS = "off";

    private final Indicators indicators;
    private final Text text;
    private final AppClock clock;

    TreeReading(Indicators indicators, Text text, AppClock clock) {
        this.indicators = indicators;
        this.text = text;
        this.clock = clock;
    }

    /** The tree up to the end of the quarter that a day is in. */
    IndicatorTree tree(LocalDate day, @Nullable String area, Locale locale) {
        return indicators.read(new Scope(day.getYear(), (day.getMonthValue() + 2) / 3, area), locale);
    }

    Aims aims(IndicatorTree tree) {
        List<IndicatorLine> aimed =
                tree.items().stream().filter(line -> line.target() != null).toList();
        boolean ofQuarter = aimed.stream().anyMatch(line -> "quarter".equals(line.targetPeriod()));
        LocalDate to = ofQuarter ? tree.to() : tree.from().plusYears(1).minusDays(1);
        Pace pace = new Pace(tree.from(), to, clock.today());
        List<Aim> aims = aimed.stream()
                .filter(line -> !ofQuarter || "quarter".equals(line.targetPeriod()))
                .map(line -> aim(line, pace))
                .sorted(Comparator.comparing(aim -> Word.parse(Standing.class, aim.standing())))
                .toList();
        return new Aims(
                tree.year(),
                tree.treeOf(),
                Objects.requireNonNull(tree.quarter()),
                ofQuarter,
                pace.passed(),
                number(aims, Standing.REACHED),
                number(aims, Standing.UNDERWAY),
                number(aims, Standing.BEHIND),
                number(aims, Standing.UNKNOWN),
                aims);
    }

    /** Without those that only say that nothing was entered. */
    Eye flags(IndicatorTree tree, Locale locale) {
        List<Remark> remarks = tree.items().stream()
                .flatMap(line -> remarks(line, locale))
                .filter(remark -> !remark.state().equals(HARMLESS))
                .sorted(Comparator.comparing(remark -> remark.state().equals("bad") ? 0 : 1))
                .toList();
        return new Eye(remarks.size(), remarks.stream().limit(GRAVEST).toList());
    }

    private Stream<Remark> remarks(IndicatorLine line, Locale locale) {
        return line.flags().stream()
                .map(flag -> new Remark(
                        line.code(),
                        line.name(),
                        flag.kind(),
                        word(flag, ".state", locale),
                        word(flag, "", locale),
                        flag.text()));
    }

    private String word(Flag flag, String part, Locale locale) {
        return text.of(locale, "indicator.flag." + flag.kind() + part);
    }

    private static Aim aim(IndicatorLine line, Pace pace) {
        return new Aim(
                line.code(),
                line.name(),
                line.unit(),
                Objects.requireNonNull(line.target()),
                line.actual(),
                line.achievement(),
                Word.of(pace.of(line)));
    }

    private static long number(List<Aim> aims, Standing standing) {
        return aims.stream()
                .filter(aim -> aim.standing().equals(Word.of(standing)))
                .count();
    }
}
