package id.slrt.bench.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Asks after people of a registry, each fact wrong as often as it is in life. The same seed asks the same. */
public final class Questions {
    private final List<BenchPerson> people;
    private final Random random;
    private final List<String> villages;

    public Questions(BenchRegistry registry, long seed) {
        this.people = registry.people();
        this.random = new Random(seed);
        this.villages = new ArrayList<>(
                new TreeSet<>(people.stream().map(BenchPerson::village).toList()));
    }

    /** So many of each kind, every way of being wrong in turn. */
    public List<Question> ask(int ofEachKind) {
        List<Question> questions = new ArrayList<>();
        for (Question.Kind kind : Question.Kind.values()) {
            for (int i = 0; i < ofEachKind; i++) {
                questions.add(one(kind, Noise.values()[i % Noise.values().length]));
            }
        }
        Map<Question, Question.Ceiling> ceilings = new Ceilings(people).of(questions);
        return questions.stream()
                .map(question -> question.with(ceilings.getOrDefault(question, Question.Ceiling.CERTAIN)))
                .toList();
    }

    private Question one(Question.Kind kind, Noise noise) {
        BenchPerson person = people.get(random.nextInt(people.size()));
        boolean nik = kind == Question.Kind.NAME_AND_WRONG_NIK || kind == Question.Kind.WRONG_NIK;
        while (nik && person.nik() == null) {
            person = people.get(random.nextInt(people.size()));
        }
        return new Question(
                kind,
                noise,
                person,
                kind == Question.Kind.WRONG_NIK ? "" : noise.apply(person.trueName(), random),
                switch (kind) {
                    case NAME_AND_BIRTH_DATE -> date(person.trueBirthDate());
                    case NAME_YEAR_AND_VILLAGE -> Integer.toString(year(person.trueBirthDate()));
                    default -> null;
                },
                kind == Question.Kind.NAME_AND_VILLAGE || kind == Question.Kind.NAME_YEAR_AND_VILLAGE
                        ? village(person.village())
                        : null,
                nik && person.nik() != null ? wrong(person.nik()) : null,
                Question.Ceiling.CERTAIN);
    }

    private String date(LocalDate born) {
        int roll = random.nextInt(100);
        try {
            if (roll < 8) {
                return LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())
                        .toString();
            }
            if (roll < 16) {
                return born.plusYears(random.nextBoolean() ? 1 : -1).toString();
            }
            return roll < 20
                    ? LocalDate.of(born.getYear(), born.getMonthValue(), 1 + random.nextInt(28))
                            .toString()
                    : born.toString();
        } catch (DateTimeException _) {
            return born.toString();
        }
    }

    private int year(LocalDate born) {
        return random.nextInt(100) < 10 ? born.getYear() + (random.nextBoolean() ? 1 : -1) : born.getYear();
    }

    private String village(String village) {
        int roll = random.nextInt(100);
        if (roll < 4) {
            return villages.get(random.nextInt(villages.size()));
        }
        if (roll < 12) {
            List<String> near = villages.stream()
                    .filter(other -> other.startsWith(village.substring(0, 8)))
                    .toList();
            return near.get(random.nextInt(near.size()));
        }
        return village;
    }

    private String wrong(String nik) {
        int at = random.nextInt(15);
        char[] digits = nik.toCharArray();
        switch (random.nextInt(3)) {
            case 0 -> digits[at] = (char) ('0' + (digits[at] - '0' + 1 + random.nextInt(9)) % 10);
            case 1 -> {
                char digit = digits[at];
                digits[at] = digits[at + 1];
                digits[at + 1] = digit;
            }
            default -> {
                return nik.substring(0, at) + nik.substring(at + 1);
            }
        }
        return new String(digits);
    }
}
