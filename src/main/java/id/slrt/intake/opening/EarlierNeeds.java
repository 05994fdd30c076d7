package id.slrt.intake.opening;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.CaseFile;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.ServiceCase;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.AppClock;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what a household already asks for, or was refused within the months of {@code repeatWarningMonths} (district.yml). */
@Singleton
public class EarlierNeeds {
    private static final int MONTHS = 6;

    private final Rows rows;
    private final Cases cases;
    private final Registry registry;
    private final District district;
    private final AppClock clock;

    EarlierNeeds(Rows rows, Cases cases, Registry registry, District district, AppClock clock) {
        this.rows = rows;
        this.cases = cases;
        this.registry = registry;
        this.district = district;
        this.clock = clock;
    }

    /** Before what is typed into a form is sent; what is not filled in yet is left out. */
    public List<EarlierNeed> before(NewCase form, Viewer viewer) {
        CaseOpening.limit(form);
        List<NewCase.PersonIn> people = form.people() == null ? List.of() : form.people();
        Map<Long, Set<String>> wanted = new HashMap<>();
        for (NewCase.NeedIn need : form.needs() == null ? List.<NewCase.NeedIn>of() : form.needs()) {
            int index = need.person() == null ? 0 : need.person();
            Long person =
                    index >= 0 && index < people.size() ? people.get(index).personId() : null;
            if (person != null && need.service() != null) {
                wanted.computeIfAbsent(person, _ -> new HashSet<>()).add(need.service());
            }
        }
        return find(wanted, registry.all(wanted.keySet()), Long.MAX_VALUE, viewer);
    }

    /** Before a case that was opened. */
    public List<EarlierNeed> before(CaseFile file, Viewer viewer) {
        Map<Long, Set<String>> wanted = file.needs().stream()
                .collect(Collectors.groupingBy(Need::personId, Collectors.mapping(Need::service, Collectors.toSet())));
        return find(wanted, file.peopleById(), file.file().key(), viewer);
    }

    /** The newest first, each once, as far as the viewer may see their cases. */
    private List<EarlierNeed> find(
            Map<Long, Set<String>> wanted, Map<Long, Person> people, long beforeCase, Viewer viewer) {
        Map<Long, Person> family = withFamilies(people, viewer);
        if (wanted.isEmpty() || family.isEmpty()) {
            return List.of();
        }
        Set<String> services = wanted.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<Need> found = rows.earlier(family.keySet(), services, beforeCase, since()).stream()
                .filter(need -> wanted.entrySet().stream()
                        .anyMatch(asked -> asked.getValue().contains(need.service())
                                && together(family.get(asked.getKey()), family.get(need.personId()))))
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, ServiceCase> files =
                cases.all(found.stream().map(Need::caseId).distinct().toList());
        return found.stream()
                .filter(need -> viewer.covers(
                        Objects.requireNonNull(files.get(need.caseId())).village()))
                .map(need -> new EarlierNeed(
                        need,
                        Objects.requireNonNull(family.get(need.personId())),
                        Objects.requireNonNull(files.get(need.caseId()))))
                .toList();
    }

    /** By all the numbers under which needs of theirs may be kept. */
    private Map<Long, Person> withFamilies(Map<Long, Person> people, Viewer viewer) {
        Set<Long> households = new HashSet<>();
        people.values().forEach(person -> {
            if (person.householdId() != null) {
                households.add(person.householdId());
            }
        });
        Map<Long, Person> all = new HashMap<>(people);
        registry.families(households, viewer).forEach(member -> all.put(member.key(), member));
        Set<Long> stayed = all.values().stream().map(EarlierNeeds::who).collect(Collectors.toSet());
        all.putAll(registry.all(registry.records(stayed)));
        return all;
    }

    private static boolean together(@Nullable Person one, @Nullable Person other) {
        if (one == null || other == null) {
            return false;
        }
        return who(one) == who(other)
                || (one.householdId() != null && one.householdId().equals(other.householdId()));
    }

    private static long who(Person person) {
        return person.mergedInto() == null ? person.key() : person.mergedInto();
    }

    private Instant since() {
        String months = district.setting("repeatWarningMonths");
        return ZonedDateTime.ofInstant(clock.instant(), AppClock.zone())
                .minusMonths(months.matches("\\d{1,3}") ? Long.parseLong(months) : MONTHS)
                .toInstant();
    }

    /** Those an officer has not confirmed to have seen. */
    static List<EarlierNeed> unseen(Collection<EarlierNeed> earlier, Set<Long> seen) {
        return earlier.stream().filter(one -> !seen.contains(one.need().key())).toList();
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<Need, Long> {
        /** Needs of these people for these services that are open, or were refused since then; the newest first. */
        @Query("""
                SELECT * FROM need WHERE person_id IN (:people) AND service IN (:services) AND case_id < :before
                  AND (next_step IS NOT NULL OR (state = 'NOT_FULFILLED' AND ended_at >= :since))
                ORDER BY id DESC LIMIT 50""")
        List<Need> earlier(Collection<Long> people, Collection<String> services, long before, Instant since);
    }
}
