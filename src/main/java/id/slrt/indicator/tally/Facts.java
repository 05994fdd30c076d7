package id.slrt.indicator.tally;

import id.slrt.district.RegionCode;
import id.slrt.indicator.measure.Count;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/** All facts of the district as columns, as of one moment. Who reads and who changes them takes turns elsewhere. */
final class Facts {

    final Codes services = new Codes();
    final Codes agencies = new Codes();
    final Codes villages = new Codes();
    final Codes categories = new Codes();
    final Codes kinds = new Codes();
    final Codes reasons = new Codes();
    final DeliveryColumns deliveries = new DeliveryColumns();
    final NeedColumns needs = new NeedColumns();
    final ReferralColumns referrals = new ReferralColumns();
    final LetterColumns letters = new LetterColumns();
    final CaseColumns cases = new CaseColumns();

    Map<Count, Long> counts(Collection<Count> counts, Extent extent) {
        int from = Days.of(extent.from());
        int to = Days.of(extent.to());
        boolean[] in = in(extent.area());
        Map<Count, Long> numbers = new HashMap<>();
        for (List<Count> some : portions(counts, Census::isOfServices)) {
            census(some, from, to, in, deliveries.standing, deliveries::count).into(numbers);
        }
        for (List<Count> some : portions(counts, Census::isOfNeeds)) {
            census(some, from, to, in, needs.standing, needs::count).into(numbers);
        }
        letters(counts, from, to, in, numbers);
        return numbers;
    }

    private interface Pass {
        void count(Census census, int from, int to, boolean @Nullable [] in);
    }

    /** One pass over the columns, or none when the same was asked for lately of the whole district. */
    private Census census(
            List<Count> some, int from, int to, boolean @Nullable [] in, Standing<Census> standing, Pass pass) {
        Supplier<Census> counting = () -> {
            Census census = new Census(some, services, categories);
            pass.count(census, from, to, in);
            return census;
        };
        return in == null ? standing.of(new Standing.Asked(Set.copyOf(some), from, to), counting) : counting.get();
    }

    private static List<List<Count>> portions(Collection<Count> counts, Predicate<Count> wanted) {
        return counts.stream()
                .filter(wanted)
                .distinct()
                .gather(Gatherers.windowFixed(Census.MOST))
                .toList();
    }

    private void letters(
            Collection<Count> counts, int from, int to, boolean @Nullable [] in, Map<Count, Long> numbers) {
        List<Count.Letters> asked = counts.stream()
                .filter(Count.Letters.class::isInstance)
                .map(Count.Letters.class::cast)
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        long[][] issued = letters.count(kinds.size(), services.size(), from, to, in);
        for (Count.Letters count : asked) {
            boolean[] ofKind = kinds.which(count.kinds()::contains);
            boolean[] ofService = services.which(
                    code -> count.services().isEmpty() || count.services().contains(code));
            long number = 0;
            for (int kind = 0; kind < ofKind.length; kind++) {
                for (int service = 0; service < ofService.length; service++) {
                    number += ofKind[kind] && ofService[service] ? issued[kind][service] : 0;
                }
            }
            numbers.put(count, number);
        }
    }

    Served served(Extent extent) {
        int from = Days.of(extent.from());
        int to = Days.of(extent.to());
        boolean[] in = in(extent.area());
        Supplier<Grouping> counting = () -> {
            Grouping grouping = new Grouping(services, agencies, villages, from, Math.max(from, to));
            deliveries.group(grouping, from, to, in);
            return grouping;
        };
        Grouping grouping =
                in == null ? deliveries.groups.of(new Standing.Asked(Set.of(), from, to), counting) : counting.get();
        return grouping.served();
    }

    Heard heard(Extent extent) {
        return cases.heard(Days.of(extent.from()), Days.of(extent.to()), in(extent.area()));
    }

    Waiting waiting(@Nullable String area, LocalDate today) {
        boolean[] in = in(area);
        return new Waiting(needs.open(in), referrals.late(Days.of(today), in));
    }

    List<AgencyWork> agencies(Extent extent, LocalDate today, int[] workingDays) {
        AgencyTally[] tallies = new AgencyTally[agencies.size()];
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] = new AgencyTally(agencies.code(i));
        }
        referrals.work(
                number -> tallies[number],
                reasons,
                workingDays,
                Days.of(extent.from()),
                Days.of(extent.to()),
                Days.of(today),
                in(extent.area()));
        return AgencyTally.work(List.of(tallies));
    }

    /** By the number of each village: whether it lies in the area; null: all do. */
    private boolean @Nullable [] in(@Nullable String area) {
        if (area == null) {
            return null;
        }
        boolean village = RegionCode.isVillage(area);
        return villages.which(code ->
                village ? code.equals(area) : RegionCode.subdistrict(code).equals(area));
    }
}
