package id.slrt.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import id.slrt.intake.opening.NewCase;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import jakarta.inject.Singleton;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Who comes to the desk of the demo, and what they say. */
@Singleton
class DemoPeople {
    private static final int PAGE = 5_000;

    private final Registry registry;
    private final List<Person> adults = new ArrayList<>();
    private final List<Person> pupils = new ArrayList<>();
    private final Map<String, List<Said>> said = new HashMap<>();

    DemoPeople(Registry registry) {
        this.registry = registry;
    }

    private record Said(String kind, String about, String text) {}

    Person whoNeeds(String service, Random random) {
        if (adults.isEmpty()) {
            read();
        }
        List<Person> from = service.equals("KIP") ? pupils : adults;
        return from.get(random.nextInt(from.size()));
    }

    /** Somebody who lives there. */
    Person adultOf(String subdistrict, Random random) {
        if (adults.isEmpty()) {
            read();
        }
        List<Person> there = adults.stream()
                .filter(person -> person.village().startsWith(subdistrict))
                .toList();
        return there.get(random.nextInt(there.size()));
    }

    NewCase newCase(Person person, String service, Random random) {
        boolean self = random.nextInt(10) < 8;
        boolean reachable = random.nextInt(10) < 7;
        List<Said> texts = said.getOrDefault(service, said.getOrDefault("", List.of()));
        Said text = texts.get(random.nextInt(texts.size()));
        return new NewCase(
                random.nextInt(10) < 7 ? "desk" : random.nextBoolean() ? "visit" : "phone",
                new NewCase.Reporter(
                        self ? "self" : "proxy",
                        self ? null : "Kader Posyandu",
                        self ? null : "pendamping",
                        reachable ? "0812%08d".formatted(random.nextInt(100_000_000)) : null),
                true,
                random.nextInt(4) == 0 ? "whatsapp" : "sms",
                List.of(NewCase.PersonIn.known(Objects.requireNonNull(person.id()))),
                List.of(new NewCase.ComplaintIn(text.kind(), text.about(), text.text())),
                List.of(new NewCase.NeedIn(0, service, null)));
    }

    private void read() {
        long after = 0;
        for (List<Person> page = registry.page(after, PAGE); !page.isEmpty(); page = registry.page(after, PAGE)) {
            for (Person person : page) {
                after = Objects.requireNonNull(person.id());
                LocalDate birth = person.birthDate();
                int year = birth == null ? 1980 : birth.getYear();
                if (year < 2006) {
                    adults.add(person);
                } else if (year < 2020) {
                    pupils.add(person);
                }
            }
        }
        var stream = Objects.requireNonNull(DemoPeople.class.getResourceAsStream("/demo/complaints.csv"));
        CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .forEach(row -> said.computeIfAbsent(row.getField("service"), _ -> new ArrayList<>())
                        .add(new Said(row.getField("kind"), row.getField("about"), row.getField("text"))));
    }
}
