package id.slrt.registry.linkage;

import java.util.List;

/**
 * What training learned, to be kept.
 *
 * @param prior how likely two records at random are one
 * @param records how many records it was learned from
 * @param same for each field and level: its share among pairs that are one
 * @param other the same among pairs that are not
 */
public record Learned(double prior, int records, List<List<Double>> same, List<List<Double>> other) {}
