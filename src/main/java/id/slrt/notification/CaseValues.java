package id.slrt.notification;

import id.slrt.district.District;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.Tickets;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What any text to an applicant may say: the office, the case and where it is followed. */
@Singleton
public class CaseValues {
    private final District district;
    private final String publicUrl;

    CaseValues(District district, @Value("${slrt.public-url}") String publicUrl) {
        this.district = district;
        this.publicUrl = publicUrl;
    }

    /** By variable, to be added to; without a case those of the office. */
    public Map<String, String> of(@Nullable ServiceCase file) {
        Map<String, String> values = new HashMap<>();
        values.put("office", district.setting("shortName"));
        values.put("phone", district.setting("phone"));
        if (file != null) {
            values.put("ticket", Tickets.show(file.ticket()));
            values.put("url", address(file.ticket()));
        }
        return values;
    }

    /** The tracking page of a case. */
    public String address(String ticket) {
        return publicUrl + "/track/" + ticket;
    }
}
