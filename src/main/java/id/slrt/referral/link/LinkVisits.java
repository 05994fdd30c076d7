package id.slrt.referral.link;

import id.slrt.access.Audit;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.referral.Move;
import id.slrt.referral.MoveForm;
import id.slrt.referral.Referral;
import id.slrt.referral.ReferralMoves;
import id.slrt.referral.Referrals;
import id.slrt.referral.comment.Comment;
import id.slrt.referral.comment.Comments;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Limit;
import id.slrt.shared.Limits;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without an account does through a link: looks, once a name was given, and answers. Whether a link never
 * was, has run out, was revoked or is done is not told.
 */
@Singleton
public class LinkVisits {
    static final Limit PER_ADDRESS = new Limit("link.address", 30, Limit.QUARTER);
    static final Limit PER_LINK = new Limit("link.visits", 120, Limit.QUARTER);
    private static final int LONGEST_NAME = 40;
    private static final Set<Move> MOVES =
            Set.of(Move.ACCEPT, Move.START, Move.HOLD, Move.RESUME, Move.COMPLETE, Move.RETURN);

    private final LinkRepository links;
    private final Referrals referrals;
    private final ReferralMoves moves;
    private final Comments comments;
    private final Audit audit;
    private final Text text;
    private final Limits limits;
    private final AppClock clock;

    LinkVisits(
            LinkRepository links,
            Referrals referrals,
            ReferralMoves moves,
            Comments comments,
            Audit audit,
            Text text,
            Limits limits,
            AppClock clock) {
        this.links = links;
        this.referrals = referrals;
        this.moves = moves;
        this.comments = comments;
        this.audit = audit;
        this.text = text;
        this.limits = limits;
        this.clock = clock;
    }

    /** A link that opens, with what it opens. */
    public record Visit(PartnerLink link, Referral referral) {}

    public static boolean may(Move move) {
        return MOVES.contains(move);
    }

    /** @throws Problem 404 for a link that opens nothing, 429 after too many tries */
    public Visit find(String token, String address) {
        limits.take(PER_ADDRESS, address);
        PartnerLink link = (LinkTokens.canBe(token)
                        ? links.findByDigest(LinkTokens.digest(token))
                        : Optional.<PartnerLink>empty())
                .filter(found -> found.alive(clock.instant()))
                .orElseThrow(LinkVisits::dead);
        Referral referral = referrals.require(link.referralId());
        if (!referral.state().open() || !referral.agency().equals(link.agency())) {
            throw dead();
        }
        limits.giveBack(PER_ADDRESS, address);
        limits.take(PER_LINK, Long.toString(link.key()));
        return new Visit(link, referral);
    }

    /** Opens it in the name of {@code name}; the look at the person is recorded. */
    @Transactional
    public Visit open(String token, @Nullable String name, String address, Locale locale) {
        Visit visit = find(token, address);
        Viewer viewer = viewer(visit.link(), name(name), locale);
        links.open(visit.link().key(), name(name), clock.instant());
        audit.record(
                viewer,
                "person_viewed",
                "person",
                visit.referral().personId(),
                "referral " + visit.referral().key());
        return visit;
    }

    /** Answers; the referral as it is then. */
    @Transactional
    public Referral move(String token, Move move, MoveForm form, @Nullable String name, String address, Locale locale) {
        Visit visit = find(token, address);
        if (!may(move)) {
            throw Problem.notFound("no_move", Word.of(move));
        }
        String given = name(name);
        Referral moved = moves.move(visit.referral().key(), move, form, viewer(visit.link(), given, locale));
        links.use(visit.link().key(), given, Word.of(move), clock.instant());
        return moved;
    }

    /** Says something to the desk about the referral; the referral as it is. */
    @Transactional
    public Referral say(String token, @Nullable String said, @Nullable String name, String address, Locale locale) {
        Visit visit = find(token, address);
        comments.say(visit.referral().key(), said, viewer(visit.link(), name(name), locale));
        return visit.referral();
    }

    /** What was said so far, as far as one page goes, newest first. */
    List<Comment> said(Referral referral, Locale locale) {
        Viewer anybody = new Viewer(0, "link", "", Role.AGENCY, referral.agency(), null, locale);
        return comments.read(referral.key(), 0, 25, anybody).items();
    }

    /** Who acts: nobody's account, the agency's rights for this one referral, and a name that says how. */
    Viewer viewer(PartnerLink link, String name, Locale locale) {
        String shown = text.of(Text.ID, "link.actor", name, link.agency());
        return new Viewer(0, "link-" + link.key(), shown, Role.AGENCY, link.agency(), null, locale);
    }

    String name(@Nullable String typed) {
        Inputs inputs = new Inputs();
        String name = inputs.required("name", typed, LONGEST_NAME);
        inputs.orThrow();
        return name;
    }

    private static Problem dead() {
        return Problem.notFound("link_dead");
    }
}
