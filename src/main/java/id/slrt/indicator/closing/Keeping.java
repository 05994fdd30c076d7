package id.slrt.indicator.closing;

import id.slrt.indicator.Flag;
import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.IndicatorTree;
import id.slrt.indicator.Scope;
import id.slrt.indicator.grade.Grade;
import id.slrt.shared.Json;
import id.slrt.shared.Text;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A reading of the tree as the rows that keep it, and back. */
@Singleton
class Keeping {
    private final Json json;

    Keeping(Json json) {
        this.json = json;
    }

    /** A sheet with its lines, sealed. */
    record Kept(KeptSheet sheet, List<KeptLine> lines) {}

    Kept keep(YearMonth month, String area, IndicatorTree indonesian, IndicatorTree english) {
        KeptSheet sheet = new KeptSheet(
                null,
                month.getYear(),
                month.getMonthValue(),
                area,
                indonesian.treeOf(),
                json.write(indonesian.grades()),
                "");
        List<KeptLine> lines = IntStream.range(0, indonesian.items().size())
                .mapToObj(i -> line(
                        new KeptLine.Place(sheet.year(), sheet.month(), area, i),
                        indonesian.items().get(i),
                        english.items().get(i)))
                .toList();
        return new Kept(sheet.sealed(Seal.of(sheet, lines)), lines);
    }

    IndicatorTree tree(Kept kept, Scope scope, Locale locale, ClosedMonth closed) {
        List<IndicatorLine> items =
                kept.lines().stream().map(line -> line(line, locale)).toList();
        return new IndicatorTree(
                scope.year(),
                scope.quarter(),
                scope.month(),
                scope.area(),
                scope.from(),
                scope.to(),
                kept.sheet().treeOf(),
                json.list(kept.sheet().grades(), Grade.class),
                items,
                items.size(),
                closed);
    }

    private KeptLine line(KeptLine.Place place, IndicatorLine line, IndicatorLine english) {
        return new KeptLine(
                place,
                line.code(),
                line.parent(),
                line.name(),
                line.level(),
                line.unit(),
                line.measure(),
                line.polarity(),
                line.method(),
                line.official(),
                line.weight(),
                line.target(),
                line.targetPeriod(),
                line.targetSetOn(),
                line.targetSetBy(),
                line.actual(),
                line.part(),
                line.whole(),
                line.achievement(),
                line.grade(),
                line.gradeName(),
                english.gradeName(),
                line.gradeTone(),
                json.write(line.flags()),
                json.write(english.flags()));
    }

    private IndicatorLine line(KeptLine line, Locale locale) {
        boolean english = locale.getLanguage().equals(Text.EN.getLanguage());
        return new IndicatorLine(
                line.code(),
                line.parent(),
                line.name(),
                line.level(),
                line.unit(),
                line.measure(),
                line.polarity(),
                line.official(),
                KeptLine.plain(line.weight()),
                plain(line.target()),
                line.targetPeriod(),
                line.targetSetOn(),
                line.targetSetBy(),
                plain(line.actual()),
                plain(line.part()),
                plain(line.whole()),
                line.achievement(),
                line.grade(),
                english ? line.gradeEn() : line.gradeId(),
                line.gradeTone(),
                line.method(),
                json.list(english ? line.flagsEn() : line.flagsId(), Flag.class),
                true);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : KeptLine.plain(number);
    }
}
