package id.slrt.indicator.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.shared.Slice;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param figure the number that this list is behind: {@code total}, or what was entered or follows from the lines; null:
 *     not known
 * @param total how many were counted, over all pages
 * @param people distinct, among them
 * @param withheld how many of them have no line, because it would tell this viewer of fewer than five people
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FactSlice(
        String kind,
        @Nullable BigDecimal figure,
        List<FactLine> items,
        int page,
        int size,
        long total,
        long people,
        long withheld) {

    /** The lines there are, as the pager takes them. */
    public Slice<FactLine> slice() {
        return new Slice<>(items, page, size, total - withheld);
    }
}
