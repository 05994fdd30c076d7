package id.slrt.intake;

import id.slrt.registry.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as a row of a list. */
public record CaseLine(ServiceCase file, @Nullable Person applicant, List<Need> needs) {}
