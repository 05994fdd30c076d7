package id.slrt.indicator.tally;

/** Services given and distinct people served for one service, agency, sub-district or month ({@code 2026-11}). */
public record Group(String code, long deliveries, long people) {}
