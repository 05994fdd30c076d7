package id.slrt.letter.signatory;

/**
 * How somebody holds a post. A Plh. stands in for days while the holder is away, a Plt. while the post is empty: on a day
 * with several the Plh. signs, then the Plt., then the holder.
 */
public enum Standing {
    DEFINITIVE(""),
    PLT("Plt. "),
    PLH("Plh. ");

    private final String prefix;

    Standing(String prefix) {
        this.prefix = prefix;
    }

    String before(String title) {
        return prefix + title;
    }
}
