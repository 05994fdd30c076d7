package id.slrt.referral.figure;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.Agency;
import id.slrt.district.District;
import id.slrt.shared.OfficeZone;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures of agencies. One's own are counted at each look; those of all, which take longer, at most every ten
 * minutes.
 */
@Singleton
public class Figures {
    private final FigureRepository rows;
    private final District district;
    private final LoadingCache<FigurePeriod, Everybody> everybody;

    Figures(FigureRepository rows, District district) {
        this.rows = rows;
        this.district = district;
        this.everybody = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(10))
                .maximumSize(100)
                .build(this::count);
    }

    /** All agencies together, and each that had anything to do, by name. */
    public record Everybody(AgencyFigures all, Map<String, AgencyFigures> each) {}

    /** Whose figures a viewer looks at: an agency's people their own; others any, or null for the table of all. */
    public @Nullable String whose(@Nullable String agency, Viewer viewer) {
        if (viewer.is(Role.AGENCY)) {
            if (agency != null && !viewer.worksFor(agency)) {
                throw Problem.forbidden("figures_not_yours");
            }
            return viewer.agency();
        }
        if (agency != null && district.agency(agency).isEmpty()) {
            throw Problem.notFound("no_agency_entry");
        }
        return agency;
    }

    public AgencyFigures of(String agency, FigurePeriod period) {
        return AgencyFigures.of(
                rows.rows(
                        List.of(agency),
                        period.begin(),
                        period.end(),
                        OfficeZone.here().hours()),
                district.workingDays());
    }

    public Everybody everybody(FigurePeriod period) {
        return everybody.get(period);
    }

    Everybody count(FigurePeriod period) {
        List<String> codes = district.agencies().stream().map(Agency::code).toList();
        if (codes.isEmpty()) {
            return new Everybody(AgencyFigures.of(List.of(), district.workingDays()), Map.of());
        }
        List<FigureRepository.Row> found =
                rows.rows(codes, period.begin(), period.end(), OfficeZone.here().hours());
        Map<String, List<FigureRepository.Row>> byAgency =
                found.stream().collect(Collectors.groupingBy(FigureRepository.Row::agency));
        Map<String, AgencyFigures> each = new LinkedHashMap<>();
        codes.stream()
                .filter(byAgency::containsKey)
                .forEach(code -> each.put(
                        code, AgencyFigures.of(byAgency.getOrDefault(code, List.of()), district.workingDays())));
        return new Everybody(AgencyFigures.of(found, district.workingDays()), each);
    }
}
