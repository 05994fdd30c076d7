package id.slrt.letter.paper;

/** A piece of a letter's body, from top to bottom. */
public sealed interface Block {
    /** In capitals in the middle, above the number. */
    record Title(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /** A line of its own, such as one of the addressee's. */
    record Line(String text) implements Block {}

    /** A fact with its name: the colons stand below each other. */
    record Fact(String name, String value) implements Block {}
}
