package id.slrt.indicator.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.shared.Slice;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** One page of deliveries, their {@code total} over all pages, and the distinct {@code people} who got them. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeliverySlice(List<DeliveryLine> items, int page, int size, long total, long people) {
    /** As the pager takes it. */
    public Slice<DeliveryLine> slice() {
        return new Slice<>(items, page, size, total);
    }
}
