package id.slrt.referral.queue;

/** How many open referrals an agency has, and of them how many in each of its queues. */
public record QueueCounts(long agency, long unclaimed, long mine, long hold, long overdue) {
    public static final QueueCounts NONE = new QueueCounts(0, 0, 0, 0, 0);

    /** Of the queue of this word; -1 when it is not counted. */
    public long of(String queue) {
        return switch (queue) {
            case "agency" -> agency;
            case "unclaimed" -> unclaimed;
            case "mine" -> mine;
            case "hold" -> hold;
            case "overdue" -> overdue;
            default -> -1;
        };
    }
}
