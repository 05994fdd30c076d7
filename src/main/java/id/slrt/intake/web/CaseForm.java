package id.slrt.intake.web;

import id.slrt.intake.NewCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new case as the browser sends it: flat names such as {@code complaints[1].text}. Rows left empty are not
 * sent on; the others keep the numbers they have on the page, so that an error is shown where it belongs.
 */
public record CaseForm(Map<String, String> values, List<Long> people) {

    static CaseForm of(Map<String, Object> body) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Long> people = new ArrayList<>();
        body.forEach((name, value) -> {
            List<?> all = value instanceof List<?> several ? several : List.of(value);
            if (name.equals("person")) {
                all.forEach(id -> people.add(Long.valueOf(id.toString())));
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

    public int rows(String list, int atLeast) {
        int rows = atLeast;
        for (String name : values.keySet()) {
            if (name.startsWith(list + "[")) {
                rows = Math.max(rows, Integer.parseInt(name.substring(list.length() + 1, name.indexOf(']'))) + 1);
            }
        }
        return Math.min(rows, 30);
    }

    NewCase command() {
        return new NewCase(
                given("channel"),
                new NewCase.Reporter(
                        given("reporter.kind"),
                        given("reporter.name"),
                        given("reporter.relation"),
                        given("reporter.phone")),
                "true".equals(value("consent")),
                given("messageChannel"),
                people.stream().map(NewCase.PersonIn::known).toList(),
                complaints(),
                needs());
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
                String person = given(at + "person");
                int index = person == null ? 0 : people.indexOf(Long.valueOf(person));
                rows.add(new NewCase.NeedIn(index, given(at + "service"), given(at + "note")));
            }
        }
        return rows;
    }

    private @Nullable String given(String name) {
        String value = Objects.requireNonNullElse(values.get(name), "");
        return value.isBlank() ? null : value;
    }
}
