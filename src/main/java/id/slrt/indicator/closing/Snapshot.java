package id.slrt.indicator.closing;

import id.slrt.district.District;
import id.slrt.district.Region;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.Scope;
import id.slrt.indicator.closing.Keeping.Kept;
import id.slrt.shared.Text;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of a month as they are now, ready to be kept. */
@Singleton
class Snapshot {
    private final Indicators indicators;
    private final Keeping keeping;
    private final District district;

    Snapshot(Indicators indicators, Keeping keeping, District district) {
        this.indicators = indicators;
        this.keeping = keeping;
        this.district = district;
    }

    /** The whole district first, then every sub-district. */
    List<Kept> of(YearMonth month) {
        return Stream.concat(
                        Stream.of(ofDistrict(month)),
                        district.subdistricts().stream().map(Region::code).map(area -> of(month, area)))
                .toList();
    }

    Kept ofDistrict(YearMonth month) {
        return of(month, null);
    }

    private Kept of(YearMonth month, @Nullable String area) {
        Scope scope = scope(month, area);
        return keeping.keep(
                month, area == null ? "" : area, indicators.now(scope, Text.ID), indicators.now(scope, Text.EN));
    }

    /** Until December it is the year, with the year's targets. */
    static Scope scope(YearMonth month, @Nullable String area) {
        return month.getMonthValue() == 12 ? new Scope(month.getYear(), null, null, area) : Scope.toMonth(month, area);
    }
}
