package id.slrt.indicator;

/** Figures of a period, before they are named and compared. */
public final class Figures {
    private Figures() {}

    /** Services given and people served for one service, agency, sub-district or month ({@code 2026-11}). */
    public record Part(String code, long deliveries, long people) {}
}
