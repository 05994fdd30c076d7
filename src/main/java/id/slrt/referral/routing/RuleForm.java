package id.slrt.referral.routing;

import id.slrt.district.District;
import id.slrt.district.Places;
import id.slrt.shared.Inputs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule as typed, by field. */
public record RuleForm(Map<String, String> values) {
    private static final int OLDEST = 130;
    private static final int MOST_RETURNS = 9;

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The form of a rule that is there. */
    public static RuleForm of(RoutingRule rule, District district) {
        return new RuleForm(Map.ofEntries(
                entry("service", rule.service()),
                entry("ppks", rule.ppks()),
                entry("ageMin", rule.ageMin()),
                entry("ageMax", rule.ageMax()),
                entry("sex", rule.sex()),
                entry("village", rule.village() == null ? null : district.place(rule.village())),
                entry("residence", rule.residence()),
                entry("returnsMin", rule.returnsMin()),
                entry("agency", rule.agency()),
                entry("becauseId", rule.becauseId()),
                entry("becauseEn", rule.becauseEn()),
                entry("validFrom", rule.validFrom()),
                entry("validUntil", rule.validUntil()),
                entry("position", rule.position()),
                entry("version", rule.version())));
    }

    private static Map.Entry<String, String> entry(String name, @Nullable Object value) {
        return Map.entry(name, value == null ? "" : value.toString());
    }

    /** What the form says; of use only when nothing was rejected. */
    RuleContent judge(Inputs inputs, District district, boolean active) {
        String service = inputs.optional("service", value("service"), 24);
        if (service != null && district.service(service).isEmpty()) {
            inputs.reject("service", "no_service", service);
        }
        String ppks = inputs.optional("ppks", value("ppks"), 4);
        if (ppks != null && district.category(ppks).isEmpty()) {
            inputs.reject("ppks", "no_category", ppks);
        }
        Integer ageMin = number(inputs, "ageMin", OLDEST);
        Integer ageMax = number(inputs, "ageMax", OLDEST);
        if (ageMin != null && ageMax != null && ageMin > ageMax) {
            inputs.reject("ageMax", "age_order", ageMin);
        }
        String agency = inputs.required("agency", value("agency"), 20);
        if (!agency.isEmpty() && district.agency(agency).filter(a -> a.active()).isEmpty()) {
            inputs.reject("agency", "no_agency", agency);
        }
        String because = inputs.required("becauseId", value("becauseId"), 200);
        String english = inputs.optional("becauseEn", value("becauseEn"), 200);
        LocalDate from = inputs.day("validFrom", value("validFrom"));
        LocalDate until = inputs.day("validUntil", value("validUntil"));
        if (from != null && until != null && until.isBefore(from)) {
            inputs.reject("validUntil", "date_order");
        }
        return new RuleContent(
                service,
                ppks,
                ageMin,
                ageMax,
                one(inputs, "sex", List.of("L", "P")),
                place(inputs, district),
                one(inputs, "residence", List.of("inside", "outside")),
                number(inputs, "returnsMin", MOST_RETURNS),
                agency,
                because,
                Objects.requireNonNullElse(english, because),
                from,
                until,
                active);
    }

    private @Nullable String place(Inputs inputs, District district) {
        String typed = inputs.optional("village", value("village"), 200);
        if (typed == null) {
            return null;
        }
        String code = Places.code(typed, district);
        if (code == null) {
            inputs.reject("village", "place_unknown");
        }
        return code;
    }

    private @Nullable String one(Inputs inputs, String field, List<String> words) {
        String value = inputs.optional(field, value(field), 10);
        if (value != null && !words.contains(value)) {
            inputs.reject(field, "unknown_word", String.join(", ", words));
        }
        return value;
    }

    @Nullable
    Integer number(Inputs inputs, String field, int most) {
        return number(inputs, field, value(field), most);
    }

    static @Nullable Integer number(Inputs inputs, String field, @Nullable String value, int most) {
        return inputs.whole(field, value, 0, most);
    }
}
