package id.slrt.indicator.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as a viewer may see it.
 *
 * @param id for its own page, which tells where it counts
 * @param person the name for who determines needs (the manager), a pseudonym for everybody else
 * @param ticket of the case, for whoever sees the name; else null
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryLine(
        long id,
        LocalDate deliveredOn,
        String service,
        String agency,
        boolean byHost,
        String village,
        String person,
        @Nullable String ticket) {}
