package id.slrt.support;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.registry.Person;
import jakarta.inject.Singleton;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** What the front office does in many tests, over the API. */
@Singleton
public class Desk {
    /** People and Applicants number from 1,001 and 2,001. */
    private static final AtomicInteger SERIAL = new AtomicInteger(3001);

    private final Api api;

    Desk(Api api) {
        this.api = api;
    }

    /** A NIK nobody has, of a woman born on 5 April 1971 in Babat. */
    public static String nik() {
        return "352405450471%04d".formatted(SERIAL.incrementAndGet());
    }

    /** {@code Wagirah Pertiwi} and a name nobody else has: people of one birthday and village must not all be namesakes. */
    static String name() {
        return "Wagirah Pertiwi " + invented();
    }

    /** A name of letters and vowels in turn. */
    public static String invented() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            name.append("bdgjklmnprst".charAt(Chance.random().nextInt(12)))
                    .append("aeiou".charAt(Chance.random().nextInt(5)));
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** As {@link #nik}, born on that day of some year. */
    static String nikOfSomeYear() {
        return nik().substring(0, 10) + Chance.random().nextInt(40, 99) + nik().substring(12);
    }

    static int yearOf(String nik) {
        return 1900 + Integer.parseInt(nik.substring(10, 12));
    }

    /** The body that opens a case of an unregistered woman of Babat who needs these services. */
    public static String newCase(String nik, String... services) {
        StringBuilder needs = new StringBuilder();
        for (String service : services) {
            needs.append(needs.isEmpty() ? "" : ",").append("{\"person\":0,\"service\":\"" + service + "\"}");
        }
        return """
                {"channel":"desk","reporter":{"kind":"self","phone":"081234567890"},"consent":true,
                 "people":[{"name":"%s","nik":"%s","birthDate":"%d-04-05","sex":"P",
                            "villageCode":"35.24.05.2006","motherName":"%s"}],
                 "complaints":[{"kind":"complaint","about":"membership","text":"Kartu KIS tidak aktif"}],
                 "needs":[%s]}""".formatted(name(), nik, yearOf(nik), invented(), needs);
    }

    /** Opens it as petugas; the answer of the API. */
    public JsonNode open(String... services) {
        return created(api.post("petugas", "/api/v1/cases", newCase(nikOfSomeYear(), services)));
    }

    /** Opens a case of somebody of the registry as petugas; the answer of the API. */
    public JsonNode open(Person person, String... services) {
        return created(api.post("petugas", "/api/v1/cases", Families.caseOf(person, services)));
    }

    /** Opens a case with one need and refers it by the rules; the referral. */
    public JsonNode refer(String service) {
        return refer(open(service).path("needs").get(0).path("needId").asLong());
    }

    public JsonNode refer(long needId) {
        return created(api.post("petugas", "/api/v1/needs/" + needId + "/referrals", "{}"));
    }

    public HttpResponse<String> move(String username, long referralId, String move, String json) {
        return api.post(username, "/api/v1/referrals/" + referralId + "/" + move, json);
    }

    private static JsonNode created(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return Api.json(answer);
    }
}
