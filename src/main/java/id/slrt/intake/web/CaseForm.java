package id.slrt.intake.web;

import id.slrt.intake.opening.NewCase;
import id.slrt.intake.opening.NewNeed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new case as the browser sends it: flat names such as {@code complaints[1].text}. Rows left empty are not
 * sent on; the others keep the numbers they have on the page, so that an error is shown where it belongs.
 */
public record CaseForm(Map<String, String> values, List<Long> people) {
    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)].*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final int MOST = 31;

    static CaseForm of(Map<String, Object> body) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Long> people = new ArrayList<>();
        body.forEach((name, value) -> {
            List<?> all = value instanceof List<?> several ? several : List.of(value);
            if (name.equals("person")) {
                all.stream().map(CaseForm::number).filter(id -> id != null).forEach(people::add);
            } else if (!all.isEmpty()) {
                values.put(name, all.getLast().toString());
            }
        });
        return new CaseForm(values, people);
    }

    /** What was typed into a field; empty when nothing. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** How many rows of a list the page has: at least this many, and at most 31, of which the last is refused. */
    public int rows(String list, int atLeast) {
        int rows = atLeast;
        for (String name : values.keySet()) {
            Matcher row = ROW.matcher(name);
            if (row.matches() && row.group(1).equals(list)) {
                rows = Math.max(rows, row.group(2).length() > 2 ? MOST : Integer.parseInt(row.group(2)) + 1);
            }
        }
        return Math.min(rows, MOST);
    }

    /** The earlier needs whose warning was confirmed. */
    Set<Long> seen() {
        return Pattern.compile(",")
                .splitAsStream(value("seen"))
                .map(CaseForm::number)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    NewCase command() {
        return new NewCase(
                given("channel"),
                new NewCase.Reporter(
                        given("reporter.kind"),
                        given("reporter.name"),
                        given("reporter.relation"),
                        value("reporter.phone")),
                "true".equals(value("consent")),
                given("messageChannel"),
                people.stream().map(NewCase.PersonIn::known).toList(),
                complaints(),
                needs());
    }

    /** The one need of a form that adds it to a case. */
    NewNeed need() {
        return new NewNeed(number(given("personId")), given("service"), given("note"));
    }

    private List<NewCase.ComplaintIn> complaints() {
        List<NewCase.ComplaintIn> rows = new ArrayList<>();
        for (int i = 0; i < rows("complaints", 0); i++) {
            String at = "complaints[" + i + "].";
            if (i == 0 || given(at + "text") != null) {
                rows.add(new NewCase.ComplaintIn(given(at + "kind"), given(at + "about"), given(at + "text")));
            }
        }
        return rows;
    }

    private List<NewCase.NeedIn> needs() {
        List<NewCase.NeedIn> rows = new ArrayList<>();
        for (int i = 0; i < rows("needs", 0); i++) {
            String at = "needs[" + i + "].";
            if (i == 0 || given(at + "service") != null) {
                Long person = number(given(at + "person"));
                int index = person == null ? 0 : people.indexOf(person);
                rows.add(new NewCase.NeedIn(index, given(at + "service"), given(at + "note")));
            }
        }
        return rows;
    }

    private @Nullable String given(String name) {
        String value = Objects.requireNonNullElse(values.get(name), "");
        return value.isBlank() ? null : value;
    }

    private static @Nullable Long number(@Nullable Object text) {
        return text != null && NUMBER.matcher(text.toString()).matches() ? Long.valueOf(text.toString()) : null;
    }
}
