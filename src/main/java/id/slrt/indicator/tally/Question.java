package id.slrt.indicator.tally;

import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One number while it is being counted. */
final class Question {
    private enum What {
        PERSONS,
        HOUSEHOLDS,
        SERVICES,
        ASSESSED
    }

    private final What what;
    private final Behind behind;
    private final boolean @Nullable [] categories;
    private final Bits people = new Bits();
    private final Bits households = new Bits();
    private long services;

    private Question(What what, Behind behind, Codes categories) {
        this.what = what;
        this.behind = behind;
        this.categories = behind.ppks().isEmpty()
                ? null
                : categories.which(set -> Arrays.stream(set.split(",")).anyMatch(behind.ppks()::contains));
    }

    /** Null for what is not counted from people's services and needs. */
    static @Nullable Question of(Count count, Codes categories) {
        return switch (count) {
            case Count.Persons(Behind behind) -> new Question(What.PERSONS, behind, categories);
            case Count.Households(Behind behind) -> new Question(What.HOUSEHOLDS, behind, categories);
            case Count.Services(Behind behind) -> new Question(What.SERVICES, behind, categories);
            case Count.Assessed(Behind behind) -> new Question(What.ASSESSED, behind, categories);
            case Count.Letters _, Count.Entered _ -> null;
        };
    }

    boolean ofNeeds() {
        return what == What.ASSESSED;
    }

    /** By the number of each service: which of the questions it answers. */
    static Question[][] byService(List<Question> questions, Codes services) {
        Question[][] table = new Question[services.size()][];
        for (int i = 0; i < table.length; i++) {
            String code = services.code(i);
            table[i] = questions.stream()
                    .filter(question -> question.behind.every()
                            || question.behind.services().contains(code))
                    .toArray(Question[]::new);
        }
        return table;
    }

    void given(int person, int household, char category, boolean byHost) {
        if (behind.referred() && byHost || categories != null && !categories[category]) {
            return;
        }
        switch (what) {
            case PERSONS -> people.add(person);
            case HOUSEHOLDS -> {
                if (household == 0) {
                    people.add(person);
                } else {
                    households.add(household);
                }
            }
            default -> services++;
        }
    }

    void needed(int person, char category) {
        if (categories == null || categories[category]) {
            people.add(person);
        }
    }

    long number() {
        return people.size() + households.size() + services;
    }
}
