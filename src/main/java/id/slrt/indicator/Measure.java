package id.slrt.indicator;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an indicator counts, as written in the pack's {@code indicators.csv}. */
public sealed interface Measure {
    Pattern PERSONS = Pattern.compile("persons\\(([A-Z0-9-]+(?:\\|[A-Z0-9-]+)*)\\)");

    /** {@code persons(A|B)}: distinct people who got at least one of these services. */
    record Persons(List<String> services) implements Measure {}

    /** {@code persons_referred()}: distinct people served by an agency other than the host. */
    record PersonsReferred() implements Measure {}

    /** {@code mean(children)}: the unweighted mean of the children's achievements. */
    record MeanOfChildren() implements Measure {}

    /** {@code manual}: a figure from outside. */
    record Manual() implements Measure {}

    /** @throws IllegalArgumentException when the text is no measure */
    static Measure parse(String text) {
        Matcher persons = PERSONS.matcher(text);
        if (persons.matches()) {
            return new Persons(List.of(persons.group(1).split("\\|")));
        }
        return switch (text) {
            case "persons_referred()" -> new PersonsReferred();
            case "mean(children)" -> new MeanOfChildren();
            case "manual" -> new Manual();
            default ->
                throw new IllegalArgumentException(
                        "no measure: " + text + " (persons(A|B), persons_referred(), mean(children), manual)");
        };
    }
}
