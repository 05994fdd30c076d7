package id.slrt.intake;

import id.slrt.registry.CaseIndex;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the registry which case names whom. */
@Singleton
class TicketIndex implements CaseIndex {
    private final IntakeRepositories.CaseRows cases;
    private final IntakeRepositories.CasePeople casePeople;

    TicketIndex(IntakeRepositories.CaseRows cases, IntakeRepositories.CasePeople casePeople) {
        this.cases = cases;
        this.casePeople = casePeople;
    }

    @Override
    public Set<Long> peopleOf(String ticket) {
        return Tickets.parse(ticket)
                .flatMap(cases::findByTicket)
                .map(file -> casePeople.of(List.of(file.key())).stream()
                        .map(CasePerson::personId)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    @Override
    public List<String> ticketsOf(Collection<Long> people) {
        return people.isEmpty() ? List.of() : casePeople.tickets(people);
    }
}
