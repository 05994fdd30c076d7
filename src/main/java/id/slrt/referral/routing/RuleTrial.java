package id.slrt.referral.routing;

import id.slrt.district.District;
import id.slrt.district.Places;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries the rules on somebody imagined: which decides, and why each rule above it did not. */
@Singleton
public class RuleTrial {
    private static final int OLDEST = 130;
    private static final int MOST_RETURNS = 9;

    private final RuleTable table;
    private final District district;
    private final AppClock clock;

    RuleTrial(RuleTable table, District district, AppClock clock) {
        this.table = table;
        this.district = district;
        this.clock = clock;
    }

    /** Somebody imagined, as typed; {@code outside} of the district has no village. */
    public record Imagined(
            @Nullable String service,
            @Nullable String ppks,
            @Nullable String age,
            @Nullable String sex,
            @Nullable String place,
            boolean outside,
            @Nullable String returns,
            @Nullable String refuser,
            @Nullable String day) {}

    /** The rules in the order tried, the deciding one last if there is one. */
    public record Answer(List<RuleTable.Verdict> tried) {
        public Optional<RoutingRule> decided() {
            return tried.isEmpty() || !tried.getLast().applies()
                    ? Optional.empty()
                    : Optional.of(tried.getLast().rule());
        }

        public List<RuleTable.Verdict> above() {
            return tried.stream().filter(verdict -> !verdict.applies()).toList();
        }
    }

    /**
     * Tries the rules as they are, or with one of them as it is being edited.
     *
     * @param edited a rule not saved yet, by {@link RuleEditing#draft}; it takes the place of the one with its id
     * @throws Problem 422 with what is wrong, its fields beginning with {@code try.}
     */
    public Answer of(Imagined somebody, @Nullable RoutingRule edited) {
        RoutingFacts facts = facts(somebody);
        return new Answer(table.tried(rules(edited), facts));
    }

    private RoutingFacts facts(Imagined somebody) {
        Inputs inputs = new Inputs();
        String service = inputs.required("try.service", somebody.service(), 24);
        if (!service.isEmpty() && district.service(service).isEmpty()) {
            inputs.reject("try.service", "no_service", service);
        }
        Integer age = RuleForm.number(inputs, "try.age", somebody.age(), OLDEST);
        Integer returns = RuleForm.number(inputs, "try.returns", somebody.returns(), MOST_RETURNS);
        LocalDate day = inputs.day("try.day", somebody.day());
        String refuser = inputs.optional("try.refuser", somebody.refuser(), 20);
        String ppks = inputs.optional("try.ppks", somebody.ppks(), 4);
        String place = inputs.optional("try.place", somebody.place(), 200);
        String village = place == null ? district.setting("code") : Places.code(place, district);
        if (village == null) {
            inputs.reject("try.place", "place_unknown");
        }
        inputs.orThrow();
        int back = Math.max(Objects.requireNonNullElse(returns, 0), refuser == null ? 0 : 1);
        return new RoutingFacts(
                service,
                ppks == null ? Set.of() : Set.of(ppks),
                age,
                somebody.sex(),
                somebody.outside() ? "" : Objects.requireNonNull(village),
                !somebody.outside(),
                back,
                refuser == null ? List.of() : List.of(refuser),
                day == null ? clock.today() : day);
    }

    private List<RoutingRule> rules(@Nullable RoutingRule edited) {
        List<RoutingRule> rules = new ArrayList<>(table.rules());
        if (edited == null) {
            return rules;
        }
        rules.removeIf(rule -> rule.id() != null && rule.id().equals(edited.id()));
        int at = 0;
        while (at < rules.size() && rules.get(at).position() < edited.position()) {
            at++;
        }
        rules.add(at, edited);
        return rules;
    }
}
