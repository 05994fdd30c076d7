package id.slrt.intake.need;

import id.slrt.access.Role;
import id.slrt.access.Users;
import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.intake.Need;
import id.slrt.intake.turn.Holder;
import id.slrt.intake.turn.NextStep;
import id.slrt.intake.turn.Steps;
import id.slrt.shared.AppClock;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Says whose work a step at the desk is, and by when. Asks for the routing only when needed: metrics make this bean before there is a database. */
@Singleton
class Holders {
    private final Steps steps;
    private final Users users;
    private final District district;
    private final BeanProvider<RoutingAdvice> routing;
    private final AppClock clock;

    Holders(Steps steps, Users users, District district, BeanProvider<RoutingAdvice> routing, AppClock clock) {
        this.routing = routing;
        this.steps = steps;
        this.users = users;
        this.district = district;
        this.clock = clock;
    }

    /** As the step says; what is to be referred and no rule catches is the manager's ({@link NextStep#ROUTE}). */
    Holder of(Need need, NextStep wanted) {
        NextStep step = wanted == NextStep.REFER && isNobodys(need) ? NextStep.ROUTE : wanted;
        return of(need, step, district.workingDays().add(clock.today(), steps.workingDays(step)));
    }

    Holder of(Need need, NextStep step, LocalDate dueOn) {
        return new Holder(step.party(), step, owner(need, step).name(), null, null, dueOn);
    }

    private boolean isNobodys(Need need) {
        boolean desk = district.service(need.service()).filter(Service::desk).isPresent();
        return !desk && !routing.get().isRouted(need);
    }

    /** The first role that may do it; where a village has no facilitator, the one after. */
    private Role owner(Need need, NextStep step) {
        List<Role> roles = steps.roles(step);
        Role first = roles.getFirst();
        boolean nobody = first == Role.FACILITATOR && roles.size() > 1 && !users.hasFacilitator(need.village());
        return nobody ? roles.get(1) : first;
    }
}
