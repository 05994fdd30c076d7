package id.slrt.registry;

import java.util.List;

/** A person found, and why: codes whose texts are {@code reason.<code>}. A score compares within one answer only. */
public record Match(Person person, float score, List<String> reasons) {}
