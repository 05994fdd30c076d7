package id.slrt.indicator;

import io.micronaut.serde.annotation.Serdeable;

/** Something about a figure that its reader must know: {@code kind} is a word, {@code text} explains it. */
@Serdeable
public record Flag(String kind, String text) {}
