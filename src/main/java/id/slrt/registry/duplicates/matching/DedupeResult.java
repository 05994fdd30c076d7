package id.slrt.registry.duplicates.matching;

/**
 * What a comparison of everybody found.
 *
 * @param oversized groups left out because so many people share what would bring them together
 * @param dropped proposals of earlier times that no longer hold
 */
public record DedupeResult(int people, long compared, int oversized, int pairs, int households, int dropped) {}
