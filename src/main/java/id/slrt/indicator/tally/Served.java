package id.slrt.indicator.tally;

import java.util.List;

/**
 * Who was served in a period and area. People are counted once in each number, so the people of the groups add up to more
 * than all people.
 *
 * @param households distinct; somebody without one is a household of their own
 * @param services the one with the most services given first, and so are agencies and sub-districts
 * @param months every month of the period in its order, also those without a service
 */
public record Served(
        long people,
        long deliveries,
        long households,
        List<Group> services,
        List<Group> agencies,
        List<Group> subdistricts,
        List<Group> months) {}
