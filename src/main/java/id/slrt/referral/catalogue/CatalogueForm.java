package id.slrt.referral.catalogue;

import id.slrt.district.Service;
import id.slrt.shared.Dates;
import id.slrt.shared.Inputs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry as typed. Of each service the fields {@code offered-KIP}, {@code documents-KIP}, {@code capacity-KIP} and
 * {@code until-KIP}; a service of which nothing was sent stays as it is.
 */
record CatalogueForm(
        @Nullable String address,
        @Nullable String phone,
        @Nullable String hours,
        @Nullable String note,
        boolean byLink,
        List<AgencyOffer> offers,
        int version) {
    private static final Pattern PHONE = Pattern.compile("[0-9+() ./,-]{5,40}");
    private static final int MOST = 1_000_000;

    static CatalogueForm read(
            Inputs inputs, Map<String, String> typed, Listing was, List<Service> services, LocalDate today) {
        String phone = inputs.optional("phone", typed.get("phone"), 40);
        if (phone != null && !PHONE.matcher(phone).matches()) {
            inputs.reject("phone", "catalogue_phone");
        }
        return new CatalogueForm(
                inputs.optional("address", typed.get("address"), 300),
                phone,
                inputs.optional("hours", typed.get("hours"), 200),
                inputs.optional("note", typed.get("note"), 500),
                typed.containsKey("byLink"),
                services.stream()
                        .map(Service::code)
                        .filter(service -> typed.containsKey("of-" + service))
                        .map(service -> offer(inputs, typed, was, service, today))
                        .toList(),
                number(inputs, "version", typed.get("version"), 0));
    }

    private static AgencyOffer offer(
            Inputs inputs, Map<String, String> typed, Listing was, String service, LocalDate today) {
        String documents = inputs.optional("documents-" + service, typed.get("documents-" + service), 1000);
        String capacity = typed.getOrDefault("capacity-" + service, "");
        return new AgencyOffer(
                null,
                was.code(),
                service,
                typed.containsKey("offered-" + service),
                documents == null ? null : documents.replace("\r\n", "\n"),
                capacity.isBlank() ? null : number(inputs, "capacity-" + service, capacity, 0),
                until(inputs, "until-" + service, typed.get("until-" + service), was, service, today));
    }

    /** A day to come within two years; a past one that was there already may stay. */
    private static @Nullable LocalDate until(
            Inputs inputs, String field, @Nullable String value, Listing was, String service, LocalDate today) {
        if (value == null || value.isBlank()) {
            return null;
        }
        LocalDate day = Dates.parse(value);
        boolean same = day != null
                && was.offer(service)
                        .map(AgencyOffer::noCapacityUntil)
                        .filter(day::equals)
                        .isPresent();
        if (day == null) {
            inputs.reject(field, Dates.fault(value), value.strip());
        } else if (!same && (day.isBefore(today) || day.isAfter(today.plusYears(2)))) {
            inputs.reject(field, "catalogue_until");
        }
        return day;
    }

    private static int number(Inputs inputs, String field, @Nullable String value, int otherwise) {
        return Objects.requireNonNullElse(inputs.whole(field, value, 0, MOST), otherwise);
    }
}
