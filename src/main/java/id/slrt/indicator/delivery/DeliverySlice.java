package id.slrt.indicator.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.shared.Slice;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * One page of deliveries, their {@code total} over all pages, and the distinct {@code people} who got them.
 *
 * @param withheld how many of them have no line, because it would tell this viewer of fewer than five people
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeliverySlice(List<DeliveryLine> items, int page, int size, long total, long people, long withheld) {
    /** The lines there are, as the pager takes them. */
    public Slice<DeliveryLine> slice() {
        return new Slice<>(items, page, size, total - withheld);
    }
}
