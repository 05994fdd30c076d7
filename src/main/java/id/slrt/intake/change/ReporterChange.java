package id.slrt.intake.change;

import id.slrt.intake.ReporterKind;
import id.slrt.intake.ServiceCase;
import id.slrt.shared.Inputs;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who reported a case, as it is to be. */
record ReporterChange(@Nullable String name, @Nullable String relation) {
    static ReporterChange of(CaseChange form, ServiceCase now, Inputs inputs) {
        String name = inputs.optional("value", form.value(), 100);
        String relation = inputs.optional("relation", form.relation(), 40);
        if (now.reporterKind() == ReporterKind.PROXY && name == null) {
            inputs.reject("value", "required");
        }
        return new ReporterChange(name, relation);
    }

    static @Nullable String told(@Nullable String name, @Nullable String relation) {
        String both = Stream.of(name, relation).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return both.isEmpty() ? null : both;
    }
}
