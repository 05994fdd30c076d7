package id.slrt.referral.link;

import id.slrt.access.Audit;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.referral.Referral;
import id.slrt.referral.Referrals;
import id.slrt.referral.catalogue.AgencyAddresses;
import id.slrt.referral.catalogue.Listing;
import id.slrt.referral.catalogue.PartnerCatalogue;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Phones;
import id.slrt.shared.Problem;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes, lists and revokes links to referrals for agencies without an account. */
@Singleton
public class PartnerLinks {
    private static final int MOST_ALIVE = 5;

    private final LinkRepository links;
    private final LinkTokens tokens;
    private final Referrals referrals;
    private final PartnerCatalogue catalogue;
    private final AgencyAddresses addresses;
    private final District district;
    private final Audit audit;
    private final AppClock clock;
    private final Duration valid;
    private final ApplicationEventPublisher<LinkIssued> issued;

    PartnerLinks(
            LinkRepository links,
            LinkTokens tokens,
            Referrals referrals,
            PartnerCatalogue catalogue,
            AgencyAddresses addresses,
            District district,
            Audit audit,
            AppClock clock,
            @Value("${slrt.links.valid}") Duration valid,
            ApplicationEventPublisher<LinkIssued> issued) {
        this.links = links;
        this.tokens = tokens;
        this.referrals = referrals;
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.district = district;
        this.audit = audit;
        this.clock = clock;
        this.valid = valid;
        this.issued = issued;
    }

    /** A link and, this once, its address. */
    public record Issued(PartnerLink link, String address) {}

    /** Where links to an agency could go: its e-mail, its mobile. */
    public record Reach(@Nullable String email, @Nullable String mobile) {
        public @Nullable String to(LinkWay way) {
            return switch (way) {
                case COPY -> null;
                case EMAIL -> email;
                case WHATSAPP, SMS -> mobile;
            };
        }
    }

    public Reach reach(String agency) {
        String phone = catalogue.of(agency).map(Listing::phone).orElse(null);
        return new Reach(addresses.of(agency).orElse(null), Phones.mobile(new Inputs(), "phone", phone));
    }

    /** Whether this viewer may make and revoke links: the desk, for what went to another agency and is under way. */
    public boolean may(Referral referral, Viewer viewer) {
        return viewer.may(Permission.LINK_PARTNERS) && !referral.agency().equals(district.host());
    }

    /**
     * Makes a link, and has it sent unless the way is {@code COPY}.
     *
     * @throws Problem 409 when the referral has ended or has many links already, 422 when the agency cannot be reached so
     */
    @Transactional
    public Issued issue(long referralId, @Nullable String way, Viewer viewer) {
        Referral referral = referrals.require(referralId);
        if (!may(referral, viewer)) {
            throw Problem.forbidden("link_not_yours");
        }
        Inputs inputs = new Inputs();
        LinkWay chosen = inputs.word("way", LinkWay.class, way);
        inputs.orThrow();
        if (!referral.state().open()) {
            throw Problem.conflict("link_referral_ended");
        }
        if (links.alive(referralId, clock.instant()) >= MOST_ALIVE) {
            throw Problem.conflict("link_many", MOST_ALIVE);
        }
        audit.record(viewer, "link_issued", "referral", referralId, null);
        return make(referral, Objects.requireNonNull(chosen), viewer.userId(), viewer.displayName());
    }

    /** As soon as it is referred, to an agency without accounts. */
    @Transactional
    public void issueAtOnce(Referral referral, LinkWay way) {
        make(referral, way, referral.sender(), "SLRT");
    }

    private Issued make(Referral referral, LinkWay way, long userId, String name) {
        String to = reach(referral.agency()).to(way);
        if (way != LinkWay.COPY && to == null) {
            throw Problem.invalid("way", way == LinkWay.EMAIL ? "link_no_email" : "link_no_mobile");
        }
        Instant now = clock.instant();
        String nonce = tokens.nonce();
        PartnerLink link = links.save(new PartnerLink(
                null,
                referral.key(),
                referral.agency(),
                nonce,
                LinkTokens.digest(tokens.token(nonce)),
                way,
                to == null ? null : mask(to),
                now,
                userId,
                name,
                now.plus(valid),
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        if (to != null) {
            issued.publishEvent(new LinkIssued(link, to));
        }
        return new Issued(link, tokens.address(nonce));
    }

    /** Enough to know which mailbox or phone it was. */
    private static String mask(String to) {
        int at = to.indexOf('@');
        return at < 0
                ? to.substring(0, 6) + "****" + to.substring(to.length() - 3)
                : to.charAt(0) + "****" + to.substring(at);
    }

    /** All links of a referral, newest first. */
    public List<PartnerLink> of(Referral referral) {
        return links.findByReferralIdOrderByIdDesc(referral.key());
    }

    /** From now on the link opens nothing; one that was not sent yet is not sent. */
    @Transactional
    public void revoke(long referralId, long linkId, Viewer viewer) {
        Referral referral = referrals.require(referralId);
        PartnerLink link = links.findById(linkId)
                .filter(found -> found.referralId() == referralId)
                .orElseThrow(() -> Problem.notFound("no_link"));
        if (!may(referral, viewer)) {
            throw Problem.forbidden("link_not_yours");
        }
        if (links.revoke(link.key(), viewer.displayName(), clock.instant()) == 0) {
            throw Problem.conflict("link_revoked");
        }
        audit.record(viewer, "link_revoked", "referral", referralId, null);
    }
}
