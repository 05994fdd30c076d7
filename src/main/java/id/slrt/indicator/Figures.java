package id.slrt.indicator;

import java.util.List;

/**
 * The leader's figures of a period.
 *
 * @param people distinct people served; the parts count services given, and beside them the people of each part
 * @param openNeeds waiting now, whenever they came
 * @param lateReferrals past their due date now
 * @param months every month of the period, also those without a service
 */
public record Figures(
        Period period,
        long people,
        long deliveries,
        long cases,
        long complaints,
        long openNeeds,
        long lateReferrals,
        List<Part> services,
        List<Part> agencies,
        List<Part> subdistricts,
        List<Part> months) {

    /** Services given and people served for one service, agency, sub-district or month ({@code 2026-11}). */
    public record Part(String code, long deliveries, long people) {}
}
