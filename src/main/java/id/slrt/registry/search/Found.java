package id.slrt.registry.search;

import java.util.List;

/** A person found: the evidence in bits, and what it is as codes. */
public record Found(long id, float score, List<String> reasons) {}
