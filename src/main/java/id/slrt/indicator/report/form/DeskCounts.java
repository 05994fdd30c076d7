package id.slrt.indicator.report.form;

import java.util.List;
import java.util.SortedMap;

/**
 * What the desk heard and who was served in a period.
 *
 * @param complaints whatever the desk was told: complaints, questions and suggestions
 * @param people distinct, so never a sum of the parts
 * @param services given
 * @param kinds by code of the service, the most heard first
 * @param months by month ({@code 2026-11}), every one of the period
 */
public record DeskCounts(
        long complaints, long people, long services, List<Kind> kinds, SortedMap<String, Part> months) {
    /** @param complaints each counted once: at the service that its case asked for first */
    public record Part(long complaints, long needs, long people, long services) {
        static final Part NOTHING = new Part(0, 0, 0, 0);
    }

    public record Kind(String service, Part part) {}

    /** The complaints whose case asked for some service. */
    long listed() {
        return kinds.stream().mapToLong(kind -> kind.part().complaints()).sum();
    }

    /** What the parts do not explain. */
    long unlisted() {
        return complaints - listed();
    }
}
