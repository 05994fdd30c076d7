package id.slrt.indicator.board;

import id.slrt.district.District;
import id.slrt.district.Region;
import id.slrt.district.RegionCode;
import id.slrt.indicator.board.Board.Row;
import id.slrt.indicator.tally.Group;
import id.slrt.registry.Population;
import id.slrt.shared.Text;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives the parts of a whole their names, their shares and, for places, the people to compare them with. */
@Singleton
class Parts {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final District district;
    private final Population population;
    private final Text text;

    Parts(District district, Population population, Text text) {
        this.district = district;
        this.population = population;
        this.text = text;
    }

    List<Row> services(List<Group> parts, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return rows(
                parts,
                code -> district.service(code)
                        .map(service -> english ? service.nameEn() : service.nameId())
                        .orElse(code));
    }

    List<Row> agencies(List<Group> parts) {
        return rows(parts, district::agencyName);
    }

    /** The most services first; sub-districts of the area where nobody was served come last. */
    List<Row> subdistricts(List<Group> parts, @Nullable String area, Locale locale) {
        Set<String> found = parts.stream().map(Group::code).collect(Collectors.toSet());
        List<Group> all = Stream.concat(
                        parts.stream(),
                        district.subdistricts().stream()
                                .map(Region::code)
                                .filter(code -> !found.contains(code) && within(code, area))
                                .map(code -> new Group(code, 0, 0)))
                .toList();
        boolean comparable = area == null || !RegionCode.isVillage(area);
        Map<String, Long> registered = comparable ? population.bySubdistrict() : Map.of();
        return rows(all, code -> place(code, locale)).stream()
                .map(row -> compared(row, registered.get(row.code())))
                .toList();
    }

    /** In their order. */
    List<Row> months(List<Group> parts, Locale locale) {
        DateTimeFormatter name = DateTimeFormatter.ofPattern("MMM uuuu", locale);
        return rows(parts, code -> name.format(YearMonth.parse(code)));
    }

    private static boolean within(String subdistrict, @Nullable String area) {
        return area == null || new RegionCode(area).contains(subdistrict) || new RegionCode(subdistrict).contains(area);
    }

    private String place(String code, Locale locale) {
        return district.region(code).isPresent() ? district.place(code) : text.of(locale, "dashboard.elsewhere", code);
    }

    private static List<Row> rows(List<Group> parts, Function<String, String> name) {
        long whole = parts.stream().mapToLong(Group::deliveries).sum();
        return parts.stream()
                .map(part -> new Row(
                        part.code(),
                        name.apply(part.code()),
                        part.deliveries(),
                        part.people(),
                        whole == 0 ? null : ratio(part.deliveries(), BigDecimal.valueOf(100), whole),
                        null,
                        null))
                .toList();
    }

    private static Row compared(Row row, @Nullable Long registered) {
        return new Row(
                row.code(),
                row.name(),
                row.deliveries(),
                row.people(),
                row.share(),
                registered,
                registered == null || registered == 0 ? null : ratio(row.people(), TEN_THOUSAND, registered));
    }

    private static BigDecimal ratio(long part, BigDecimal of, long whole) {
        return of.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
