package id.slrt.district;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The pack's files about the district itself. */
@Singleton
class OwnPart implements PackPart {
    /** What these tables hold is replaced, so half a copy of a pack would empty them. */
    private static final List<String> NEEDED = List.of("regions.csv", "agencies.csv", "services.csv", "ppks.csv");

    private final DistrictRepositories.Settings settings;
    private final DistrictRepositories.Regions regions;
    private final DistrictRepositories.Agencies agencies;
    private final DistrictRepositories.Services services;
    private final DistrictRepositories.AgencyServices agencyServices;
    private final DistrictRepositories.Categories categories;
    private final DistrictRepositories.Holidays holidays;

    OwnPart(
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

    @Override
    public void apply(PackFiles files) {
        NEEDED.forEach(files::require);
        List<Setting> told = files.settings().entrySet().stream()
                .map(entry -> new Setting(entry.getKey(), String.valueOf(entry.getValue())))
                .toList();
        DistrictZone.check(Setting.byName(told), Setting.byName(settings.findAll()));
        DistrictZone.of(Setting.byName(told)).enter();
        settings.deleteAll();
        settings.saveAll(told);
        regions.deleteAll();
        regions.saveAll(files.rows("regions.csv", OwnPart::region));
        agencies.deleteAll();
        agencies.saveAll(files.rows("agencies.csv", OwnPart::agency));
        services.deleteAll();
        services.saveAll(files.rows("services.csv", OwnPart::service));
        agencyServices.deleteAll();
        agencyServices.saveAll(files.rows(
                "agency_services.csv", row -> new AgencyService(null, row.text("agency"), row.text("service"))));
        categories.deleteAll();
        categories.saveAll(files.rows("ppks.csv", OwnPart::category));
        holidays.deleteAll();
        holidays.saveAll(files.rows(
                "holidays.csv",
                row -> new Holiday(LocalDate.parse(row.text("date")), row.text("name"), row.text("kind"))));
    }

    private static Region region(PackFiles.Row row) {
        String code = row.text("code");
        String kind = row.text("kind");
        String parent = kind.equals("kecamatan") ? null : code.substring(0, code.lastIndexOf('.'));
        return new Region(code, row.text("name"), kind, parent);
    }

    private static Agency agency(PackFiles.Row row) {
        return new Agency(
                row.text("code"),
                row.text("name"),
                row.text("kind"),
                row.text("direction"),
                row.optional("situations"),
                row.optional("phone"),
                true);
    }

    private static Service service(PackFiles.Row row) {
        return new Service(
                row.text("code"),
                row.text("name_id"),
                row.text("name_en"),
                row.text("sector"),
                row.text("kind"),
                row.text("lead_agency"),
                row.text("sub_activity"),
                row.optional("letter"),
                row.text("privacy"),
                row.optional("steps"),
                row.yes("desk"),
                Objects.requireNonNull(row.number("standard_working_days")),
                row.optional("basis"));
    }

    private static PpksCategory category(PackFiles.Row row) {
        return new PpksCategory(
                row.text("code"),
                row.text("name_id"),
                row.text("name_en"),
                row.number("age_min"),
                row.number("age_max"),
                row.optional("spm_group"),
                row.yes("sensitive"));
    }
}
