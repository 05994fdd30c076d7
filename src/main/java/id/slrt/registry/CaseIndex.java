package id.slrt.registry;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which case names whom: told by whoever keeps cases (intake), asked when a look at a person is judged or reported. */
public interface CaseIndex {
    /** The people a case names; empty when there is no such ticket. */
    Set<Long> peopleOf(String ticket);

    /** The tickets of the cases that name any of these people. */
    List<String> ticketsOf(Collection<Long> people);
}
