package id.slrt.indicator.list;

import id.slrt.indicator.measure.Count;
import id.slrt.indicator.measure.Measure;
import org.jspecify.annotations.Nullable;

/** What the lines of a list are; its word stands in the address. */
public enum ListKind {
    /** Distinct people who were served, each on one line. */
    PEOPLE,
    /** Distinct households of people who were served. */
    HOUSEHOLDS,
    /** Services given. */
    SERVICES,
    /** Distinct people who were in need. */
    ASSESSED,
    /** Letters in force, by the day of issue. */
    LETTERS,
    /** Figures entered by hand. */
    ENTERED,
    /** The indicators whose achievements make a mean. */
    PARTS,
    /** Cases opened. */
    CASES,
    /** Complaints, questions and suggestions told. */
    COMPLAINTS,
    /** Needs recorded. */
    NEEDS,
    /** Scores given. */
    SCORES,
    /** Referrals sent, accepted, completed and returned, each by its day. */
    RECEIVED,
    ACCEPTED,
    COMPLETED,
    RETURNED,
    /** Needs without an outcome; of them those past the deadline and those that wait for room at an agency. */
    OPEN(true),
    OVERDUE(true),
    PARKED(true),
    /** Applicants whom no message reaches. */
    UNREACHED(true),
    /** Cases without an outcome for a long time. */
    OLD_CASES(true);

    private final boolean now;

    ListKind() {
        this(false);
    }

    ListKind(boolean now) {
        this.now = now;
    }

    /** Whether it is what waits at this moment, whenever it came. */
    public boolean isNow() {
        return now;
    }

    /** Whether a line is a person or household who may have been counted for several things. */
    public boolean isOfPeople() {
        return this == PEOPLE || this == HOUSEHOLDS || this == ASSESSED;
    }

    /** Whether a line is a case or something told in one, and names nobody. */
    boolean isOfCases() {
        return switch (this) {
            case CASES, COMPLAINTS, SCORES, UNREACHED, OLD_CASES -> true;
            default -> false;
        };
    }

    /** What is listed behind a number. */
    public static ListKind of(Count count) {
        return switch (count) {
            case Count.Persons _ -> PEOPLE;
            case Count.Households _ -> HOUSEHOLDS;
            case Count.Services _ -> SERVICES;
            case Count.Assessed _ -> ASSESSED;
            case Count.Letters _ -> LETTERS;
            case Count.Entered _ -> ENTERED;
        };
    }

    /** What is listed behind an indicator; of a percentage, when {@code whole}, behind what it is held against. */
    public static ListKind of(Measure measure, boolean whole) {
        @Nullable
        Count count = measure.counts().isEmpty()
                ? null
                : whole ? measure.counts().getLast() : measure.counts().getFirst();
        return count != null ? of(count) : measure instanceof Measure.Manual ? ENTERED : PARTS;
    }
}
