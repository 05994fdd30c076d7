package id.slrt.district;

import java.util.List;
import java.util.Map;

/** The pack in memory; the maps keep the order in which lists are shown. */
record Catalogue(
        Map<String, String> settings,
        Map<String, Region> regions,
        Map<String, Agency> agencies,
        Map<String, Service> services,
        Map<String, List<String>> agenciesByService,
        Map<String, PpksCategory> categories,
        WorkingDays workingDays) {}
