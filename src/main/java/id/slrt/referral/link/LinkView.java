package id.slrt.referral.link;

import id.slrt.district.Service;
import id.slrt.intake.ServiceCase;
import id.slrt.referral.Referral;
import id.slrt.registry.Person;
import org.jspecify.annotations.Nullable;

/**
 * As much of a referral as its link may show: what is asked, name and village; the phone once it is accepted. Of a
 * sensitive service neither name, village nor note before it is accepted.
 */
public record LinkView(Referral referral, Service service, Person person, ServiceCase file) {
    public boolean taken() {
        return referral.acceptedAt() != null;
    }

    private boolean hidden() {
        return service.sensitive() && !taken();
    }

    public @Nullable String name() {
        return hidden() ? null : person.name();
    }

    /** A village, or only its sub-district. */
    public String place() {
        int end = person.village().lastIndexOf('.');
        return hidden() && end > 0 ? person.village().substring(0, end) : person.village();
    }

    public @Nullable String note() {
        return hidden() ? null : referral.note();
    }

    public @Nullable String phone() {
        return taken() ? file.phone() : null;
    }
}
