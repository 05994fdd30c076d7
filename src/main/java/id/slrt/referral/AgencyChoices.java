package id.slrt.referral;

import id.slrt.district.Agency;
import id.slrt.intake.turn.NextStep;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which agencies a need can go to.
 *
 * @param refusers codes of those that gave it back and are not asked again
 * @param offering codes of those that offer the service
 * @param active every agency that takes needs
 */
record AgencyChoices(List<String> refusers, List<String> offering, List<Agency> active) {
    /**
     * Their codes, in the order to be offered: the province where that is the next step, the rule's agency, those that offer
     * the service, else the province; every active one when none of these is left.
     *
     * @param deciding the agency of the rule that decides; null when none does
     */
    List<String> of(@Nullable NextStep step, @Nullable String deciding) {
        List<String> provinces = codes(active.stream()
                .filter(agency -> agency.kind().equals("province"))
                .toList());
        boolean toProvince = step == NextStep.TO_PROVINCE;
        List<String> known = Stream.of(
                        toProvince ? provinces : List.<String>of(),
                        deciding == null ? List.<String>of() : List.of(deciding),
                        offering,
                        provinces)
                .flatMap(List::stream)
                .distinct()
                .filter(agency -> !refusers.contains(agency))
                .toList();
        return known.isEmpty() ? codes(active) : known;
    }

    private static List<String> codes(List<Agency> agencies) {
        return agencies.stream().map(Agency::code).toList();
    }
}
