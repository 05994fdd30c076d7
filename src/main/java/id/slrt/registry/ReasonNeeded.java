package id.slrt.registry;

/** A look that needs a reason this viewer has not stated: a page asks for it, a program is told how to state it. */
public final class ReasonNeeded extends RuntimeException {
    private final String subjectType;
    private final long subjectId;

    ReasonNeeded(String subjectType, long subjectId) {
        super(subjectType + " " + subjectId);
        this.subjectType = subjectType;
        this.subjectId = subjectId;
    }

    /** The page of what is to be opened. */
    public String path() {
        return (subjectType.equals("person") ? "/persons/" : "/households/") + subjectId;
    }
}
