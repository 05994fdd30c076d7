package id.slrt.indicator.web;

import id.slrt.district.District;
import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import id.slrt.indicator.measure.Measure;
import id.slrt.shared.web.Page;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A measure in the reader's language.
 *
 * @param district for the names of services and categories; null: their codes
 * @param brief more than three names are told by their number
 */
record MeasureWords(Page page, @Nullable District district, boolean brief) {
    private static final int MOST_NAMES = 3;

    String say(Measure measure) {
        return switch (measure) {
            case Measure.Plain(Count count) -> say(count);
            case Measure.Percent(Count.Persons(Behind served), Count.Assessed(Behind needed))
            when served.equals(needed) -> page.t("indicator.measure.served_of_need", say(served));
            case Measure.Percent(Count part, Count whole) -> page.t("indicator.measure.percent", say(part), say(whole));
            case Measure.Growth(Count count) -> page.t("indicator.measure.growth", say(count));
            case Measure.Decrease(Count count) -> page.t("indicator.measure.decrease", say(count));
            case Measure.MeanOfChildren() -> page.t("indicator.measure.mean_of_children");
            case Measure.Manual() -> page.t("indicator.measure.manual");
        };
    }

    private String say(Count count) {
        return switch (count) {
            case Count.Persons(Behind behind) -> page.t("indicator.measure.persons", say(behind));
            case Count.Households(Behind behind) -> page.t("indicator.measure.households", say(behind));
            case Count.Services(Behind behind) -> page.t("indicator.measure.services", say(behind));
            case Count.Assessed(Behind behind) -> page.t("indicator.measure.assessed", say(behind));
            case Count.Letters(List<String> kinds, List<String> services) ->
                services.isEmpty()
                        ? page.t("indicator.measure.letters", String.join(", ", kinds))
                        : page.t("indicator.measure.letters_for", String.join(", ", kinds), services(services));
            case Count.Entered(String name) -> page.t("indicator.measure.entered", name);
        };
    }

    private String say(Behind behind) {
        String services = behind.referred()
                ? page.t("indicator.measure.of_another_agency")
                : behind.every() ? page.t("indicator.measure.any_service") : services(behind.services());
        return behind.ppks().isEmpty()
                ? services
                : page.t("indicator.measure.of_category", services, categories(behind.ppks()));
    }

    private String services(List<String> codes) {
        return brief && codes.size() > MOST_NAMES
                ? page.t("indicator.measure.some_services", codes.size())
                : names(codes);
    }

    private String names(List<String> codes) {
        return codes.stream()
                .map(code -> district == null
                        ? code
                        : district.service(code)
                                .map(service -> page.name(service.nameId(), service.nameEn()))
                                .orElse(code))
                .collect(Collectors.joining(", "));
    }

    private String categories(List<String> codes) {
        return codes.stream()
                .map(code -> district == null
                        ? code
                        : district.category(code)
                                .map(category -> code + " " + page.name(category.nameId(), category.nameEn()))
                                .orElse(code))
                .collect(Collectors.joining(", "));
    }
}
