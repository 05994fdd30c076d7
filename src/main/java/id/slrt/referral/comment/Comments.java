package id.slrt.referral.comment;

import id.slrt.access.Audit;
import id.slrt.access.Role;
import id.slrt.access.Users;
import id.slrt.access.Viewer;
import id.slrt.referral.Disclosure;
import id.slrt.referral.Referral;
import id.slrt.referral.ReferralAccess;
import id.slrt.referral.Referrals;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Slice;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The thread of a referral, for those who may see the referral: saying, reading, withdrawing, and what is unread. */
@Singleton
public class Comments {
    public static final int LONGEST = 2000;

    private final CommentRepository comments;
    private final UnreadRepository unread;
    private final Referrals referrals;
    private final Disclosure disclosure;
    private final Users users;
    private final Audit audit;
    private final AppClock clock;

    Comments(
            CommentRepository comments,
            UnreadRepository unread,
            Referrals referrals,
            Disclosure disclosure,
            Users users,
            Audit audit,
            AppClock clock) {
        this.comments = comments;
        this.unread = unread;
        this.referrals = referrals;
        this.disclosure = disclosure;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says something. It waits as unread for who sent the referral, who took it up (or, until then, everybody of the
     * agency), who spoke before and who is mentioned.
     *
     * @throws Problem 403 for who may not see the referral, 422 for no text, too much, or a mention of nobody there
     */
    @Transactional
    public Comment say(long referralId, @Nullable String text, Viewer viewer) {
        Referral referral = referrals.require(referralId);
        ReferralAccess.checkRead(referral, viewer);
        Inputs inputs = new Inputs();
        String said = inputs.required("text", text, LONGEST).replace("\r\n", "\n");
        Map<Long, Viewer> readers = readers(referral);
        Collection<Long> mentioned = Mentions.of(inputs, said, readers.values());
        inputs.orThrow();
        Comment comment = comments.save(new Comment(
                null, referralId, viewer.userId(), viewer.displayName(), viewer.agency(), said, clock.instant(), null));
        Map<Long, Boolean> told = new HashMap<>();
        concerned(referral, readers).forEach(user -> told.put(user, false));
        mentioned.forEach(user -> told.put(user, true));
        told.remove(viewer.userId());
        unread.saveAll(told.entrySet().stream()
                .map(one -> new UnreadRepository.Unread(one.getKey(), referralId, comment.key(), one.getValue()))
                .toList());
        audit.record(viewer, "comment_written", "referral", referralId, null);
        return comment;
    }

    /** What the agency has to know at once: unread for who took the referral up, or for all of the agency while nobody has. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tell(Referral referral, String author, String text) {
        String told = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Comment comment =
                comments.save(new Comment(null, referral.key(), 0, author, null, told, clock.instant(), null));
        List<Long> agency = users.deskAnd(referral.agency()).stream()
                .filter(user -> user.worksFor(referral.agency()))
                .map(Viewer::userId)
                .toList();
        Long assignee = referral.assignee();
        List<Long> whom = assignee != null && agency.contains(assignee) ? List.of(assignee) : agency;
        unread.saveAll(whom.stream()
                .map(user -> new UnreadRepository.Unread(user, referral.key(), comment.key(), false))
                .toList());
    }

    /** Who can see a referral and so be mentioned, by number. */
    private Map<Long, Viewer> readers(Referral referral) {
        return users.deskAnd(referral.agency()).stream().collect(Collectors.toMap(Viewer::userId, user -> user));
    }

    private List<Long> concerned(Referral referral, Map<Long, Viewer> readers) {
        List<Long> before = comments.authors(referral.key());
        Long assignee = referral.assignee();
        return readers.values().stream()
                .filter(user -> user.userId() == referral.sender()
                        || before.contains(user.userId())
                        || (assignee == null ? user.is(Role.AGENCY) : assignee == user.userId()))
                .map(Viewer::userId)
                .toList();
    }

    /** Who may be named with {@code @}: those who can see the referral. */
    public List<Viewer> readers(long referralId, Viewer viewer) {
        Referral referral = referrals.require(referralId);
        ReferralAccess.checkRead(referral, viewer);
        return List.copyOf(readers(referral).values());
    }

    /**
     * The thread, newest first; for its reader it is read from then on. To an agency that may no longer know whom it is about
     * only what was said since the end, such as why the desk ended it.
     */
    @Transactional
    public Slice<Comment> read(long referralId, int page, int size, Viewer viewer) {
        Referral referral = referrals.require(referralId);
        ReferralAccess.checkRead(referral, viewer);
        unread.seen(viewer.userId(), referralId);
        Pageable part = Pageable.from(page, size);
        Page<Comment> found = disclosure.tells(referral, viewer) || referral.endedAt() == null
                ? comments.findByReferralIdOrderByIdDesc(referralId, part)
                : comments.findByReferralIdAndAtGreaterThanEqualsOrderByIdDesc(referralId, referral.endedAt(), part);
        return new Slice<>(found.getContent(), page, size, found.getTotalSize());
    }

    /** @throws Problem 409 when ten minutes have passed, 403 for somebody else's */
    @Transactional
    public void withdraw(long referralId, long commentId, Viewer viewer) {
        ReferralAccess.checkRead(referrals.require(referralId), viewer);
        Comment comment = comments.findById(commentId)
                .filter(found -> found.referralId() == referralId)
                .orElseThrow(() -> Problem.notFound("no_comment"));
        if (viewer.userId() == 0 || comment.userId() != viewer.userId()) {
            throw Problem.forbidden("comment_not_yours");
        }
        if (!comment.mayBeWithdrawn(viewer.userId(), clock.instant())
                || comments.withdraw(commentId, clock.instant()) == 0) {
            throw Problem.conflict("comment_stays", Comment.SECOND_THOUGHTS.toMinutes());
        }
        unread.forget(commentId);
        audit.record(viewer, "comment_withdrawn", "referral", referralId, null);
    }

    /** How many comments wait for the viewer. */
    public long unread(Viewer viewer) {
        return unread.count(viewer.userId());
    }

    /** How many of each referral wait for the viewer, in one query; without those that have none. */
    public Map<Long, Long> unread(Collection<Long> referralIds, Viewer viewer) {
        return referralIds.isEmpty() ? Map.of() : byReferral(unread.counts(viewer.userId(), referralIds));
    }

    /** How many comments referrals have, in one query; without those that have none. */
    public Map<Long, Long> counts(Collection<Long> referralIds) {
        return referralIds.isEmpty() ? Map.of() : byReferral(comments.counts(referralIds));
    }

    private static Map<Long, Long> byReferral(List<CommentRepository.Count> counts) {
        return counts.stream()
                .collect(Collectors.toMap(CommentRepository.Count::referralId, CommentRepository.Count::number));
    }

    /** The threads with something unread, latest first. */
    Slice<UnreadRepository.Waiting> waiting(int page, int size, Viewer viewer) {
        return new Slice<>(
                unread.waiting(viewer.userId(), page * size, size), page, size, unread.threads(viewer.userId()));
    }
}
