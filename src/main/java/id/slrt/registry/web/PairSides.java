package id.slrt.registry.web;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.registry.Household;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.duplicates.merging.MergeField;
import id.slrt.shared.Word;
import id.slrt.shared.web.Page;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two people side by side, field by field, with what is proposed to be kept. */
@Singleton
public class PairSides {
    private final Registry registry;
    private final District district;

    PairSides(Registry registry, District district) {
        this.registry = registry;
        this.district = district;
    }

    /**
     * One field.
     *
     * @param difference {@code same}, {@code other} or {@code one} (only one side knows it)
     * @param keep {@code a} or {@code b}: what is kept unless somebody chooses otherwise
     */
    public record Side(String field, String a, String b, String difference, String keep) {}

    List<Side> sides(Person a, Person b, boolean aStays, Page page, Viewer viewer) {
        Map<Long, Household> households = registry.households(Stream.of(a, b)
                .map(Person::householdId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Side> sides = new ArrayList<>();
        for (MergeField field : MergeField.values()) {
            String left = text(field, a, households, page, viewer);
            String right = text(field, b, households, page, viewer);
            String difference =
                    left.equalsIgnoreCase(right) ? "same" : left.isEmpty() || right.isEmpty() ? "one" : "other";
            int more = field == MergeField.BIRTH ? birth(a) - birth(b) : 0;
            boolean keepA = more != 0 ? more > 0 : !left.isEmpty() && (right.isEmpty() || aStays);
            sides.add(new Side(Word.of(field), left, right, difference, keepA ? "a" : "b"));
        }
        return sides;
    }

    private String text(MergeField field, Person person, Map<Long, Household> households, Page page, Viewer viewer) {
        return switch (field) {
            case NAME -> person.name();
            case NIK -> Registry.number(person.nik(), viewer);
            case BIRTH ->
                Stream.of(given(person.birthPlace()), page.born(person.birthDate(), person.birthYear()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
            case SEX -> page.t("sex." + person.sex());
            case MOTHER -> given(person.motherName());
            case VILLAGE -> district.place(person.village());
            case CARD -> card(person, households, page, viewer);
            case PHONE -> given(person.phone());
            case PROGRAMMES ->
                person.memberships().stream()
                        .map(code -> page.t("membership." + code))
                        .collect(Collectors.joining(", "));
        };
    }

    /** A date says more than a year. */
    private static int birth(Person person) {
        return person.birthDate() != null ? 2 : person.birthYear() != null ? 1 : 0;
    }

    private static String card(Person person, Map<Long, Household> households, Page page, Viewer viewer) {
        Household household = person.householdId() == null ? null : households.get(person.householdId());
        if (household == null) {
            return "";
        }
        String number = Registry.number(household.familyCardNo(), viewer);
        return person.relation() == null ? number : number + " (" + page.t("relation." + person.relation()) + ")";
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
