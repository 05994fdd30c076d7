package id.slrt.referral;

import id.slrt.district.PackFiles;
import id.slrt.district.PackPart;
import jakarta.inject.Singleton;
import java.util.Objects;

/** The pack's {@code routes.csv}. */
@Singleton
class RoutingPart implements PackPart {
    private final RoutingRuleRepository rules;

    RoutingPart(RoutingRuleRepository rules) {
        this.rules = rules;
    }

    @Override
    public void apply(PackFiles files) {
        rules.deleteAll();
        rules.saveAll(files.rows(
                "routes.csv",
                row -> new RoutingRule(
                        null,
                        Objects.requireNonNull(row.number("position")),
                        row.optional("service"),
                        row.optional("ppks"),
                        row.number("age_min"),
                        row.number("age_max"),
                        row.optional("sex"),
                        row.optional("village"),
                        row.optional("residence"),
                        row.number("returns_min"),
                        row.text("agency"),
                        row.text("because_id"),
                        row.text("because_en"))));
    }
}
