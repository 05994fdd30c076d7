package id.slrt.referral.bulk;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.Need;
import id.slrt.intake.need.Needs;
import id.slrt.referral.Disclosure;
import id.slrt.referral.Referral;
import id.slrt.referral.Referrals;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which referral or need an item is, in words: person and service; only of those the viewer may see. */
@Singleton
class BulkLabels {
    private final Referrals referrals;
    private final Needs needs;
    private final Disclosure disclosure;
    private final Registry registry;
    private final District district;

    BulkLabels(Referrals referrals, Needs needs, Disclosure disclosure, Registry registry, District district) {
        this.referrals = referrals;
        this.needs = needs;
        this.disclosure = disclosure;
        this.registry = registry;
        this.district = district;
    }

    private record Named(long id, long person, String service) {}

    Map<Long, String> of(BulkDeed deed, List<Long> ids, Viewer viewer) {
        Collection<Named> items = deed.ofNeeds() ? needs(ids, viewer) : referrals(ids, viewer);
        Map<Long, Person> people =
                registry.all(items.stream().map(Named::person).distinct().toList());
        Map<Long, String> labels = new HashMap<>();
        items.forEach(item -> {
            Person person = people.get(item.person());
            labels.put(
                    item.id(), (person == null ? "" : person.name() + ", ") + service(item.service(), viewer.locale()));
        });
        return labels;
    }

    private List<Named> needs(List<Long> ids, Viewer viewer) {
        return needs.all(ids).values().stream()
                .filter(need -> viewer.covers(need.village()))
                .map((Need need) -> new Named(need.key(), need.personId(), need.service()))
                .toList();
    }

    private List<Named> referrals(List<Long> ids, Viewer viewer) {
        return referrals.all(ids).values().stream()
                .filter(referral -> viewer.worksFor(referral.agency()) && disclosure.tells(referral, viewer))
                .map((Referral referral) -> new Named(referral.key(), referral.personId(), referral.service()))
                .toList();
    }

    private String service(String code, Locale locale) {
        return district.service(code)
                .map(service -> locale.getLanguage().equals("en") ? service.nameEn() : service.nameId())
                .orElse(code);
    }
}
