package id.slrt.registry;

import java.util.concurrent.atomic.AtomicInteger;

/** Makes forms of people to register: complete ones, to be spoilt by the test. */
final class People {
    private static final AtomicInteger SERIAL = new AtomicInteger(1000);
    static final String BABAT = "35.24.05.1001";

    private People() {}

    /** A woman born on 5 April 1971, with a NIK used once. */
    static NewPerson woman(String name) {
        return woman(name, BABAT);
    }

    static NewPerson woman(String name, String village) {
        return new NewPerson(name, nik("3524054504 71"), null, "5/4/1971", "P", village, null, null, null, null);
    }

    static NewPerson withoutNik(String name, String birthDate, String sex, String village) {
        return new NewPerson(name, null, "lost", birthDate, sex, village, null, null, null, null);
    }

    static String nik(String stem) {
        return stem.replace(" ", "") + SERIAL.incrementAndGet();
    }
}
