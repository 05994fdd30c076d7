package id.slrt.indicator.web;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What is sent about the closing of a month. {@code seen} is the seal of the figures on the page it was sent from. */
@Serdeable
public record ClosingForm(
        @Nullable String remark,
        @Nullable String reason,
        @Nullable String seen) {
    static final ClosingForm EMPTY = new ClosingForm(null, null, null);
}
