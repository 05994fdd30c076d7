package id.slrt.referral.routing;

import id.slrt.district.Agency;
import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.util.List;

/** What the editor of the table should know of it today: {@link RuleReview} with the services and agencies of the district. */
@Singleton
public class RuleWarnings {
    private final District district;
    private final AppClock clock;

    RuleWarnings(District district, AppClock clock) {
        this.district = district;
        this.clock = clock;
    }

    public List<RuleWarning> of(List<RoutingRule> rules) {
        return new RuleReview(
                        code -> district.agency(code).filter(Agency::active).isPresent(),
                        district.services().stream().map(Service::code).toList(),
                        district.setting("code"),
                        clock.today())
                .of(rules);
    }
}
