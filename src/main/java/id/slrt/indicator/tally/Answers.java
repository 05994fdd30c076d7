package id.slrt.indicator.tally;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Answers given since the last change of any fact: the same question has the same one. */
final class Answers {
    private static final int MOST = 200;

    private record Given(long version, Map<Object, Object> answers) {}

    private volatile Given given = new Given(-1, Map.of());

    /** @param question names what is asked, with everything it depends on but the facts */
    <T> T of(long version, Object question, Supplier<T> counting) {
        Given now = given;
        if (now.version() != version || now.answers().size() > MOST) {
            now = new Given(version, new ConcurrentHashMap<>());
            given = now;
        }
        @SuppressWarnings("unchecked")
        T known = (T) now.answers().get(question);
        if (known == null) {
            known = counting.get();
            now.answers().put(question, known);
        }
        return known;
    }
}
