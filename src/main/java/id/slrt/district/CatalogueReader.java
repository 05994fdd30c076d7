package id.slrt.district;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
class CatalogueReader {
    private final DistrictRepositories.Settings settings;
    private final DistrictRepositories.Regions regions;
    private final DistrictRepositories.Agencies agencies;
    private final DistrictRepositories.Services services;
    private final DistrictRepositories.AgencyServices agencyServices;
    private final DistrictRepositories.Categories categories;
    private final DistrictRepositories.Holidays holidays;

    CatalogueReader(
            DistrictRepositories.Settings settings,
            DistrictRepositories.Regions regions,
            DistrictRepositories.Agencies agencies,
            DistrictRepositories.Services services,
            DistrictRepositories.AgencyServices agencyServices,
            DistrictRepositories.Categories categories,
            DistrictRepositories.Holidays holidays) {
        this.settings = settings;
        this.regions = regions;
        this.agencies = agencies;
        this.services = services;
        this.agencyServices = agencyServices;
        this.categories = categories;
        this.holidays = holidays;
    }

    @Transactional
    Catalogue read() {
        Map<String, String> told = Setting.byName(settings.findAll());
        DistrictZone.of(told).enter();
        return new Catalogue(
                told,
                byCode(regions.findAllOrderByCode(), Region::code),
                byCode(agencies.findAllOrderByName(), Agency::code),
                byCode(services.findAllOrderByNameId(), Service::code),
                agencyServices.findAll().stream()
                        .collect(Collectors.groupingBy(
                                AgencyService::service,
                                Collectors.mapping(AgencyService::agency, Collectors.toList()))),
                byCode(categories.findAllOrderByCode(), PpksCategory::code),
                new WorkingDays(holidays.findAll().stream().map(Holiday::day).collect(Collectors.toUnmodifiableSet())));
    }

    private static <T> Map<String, T> byCode(Collection<T> rows, Function<T, String> code) {
        Map<String, T> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(code.apply(row), row));
        return map;
    }
}
