package id.slrt.demo.population;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Hands out family card numbers and NIKs that are valid and used once: region (6), date (6, in a NIK with 40 added to a
 * woman's day), serial from 0001.
 */
final class DemoNumbers {
    private final Map<String, Integer> cards = new HashMap<>();
    private final Map<String, Integer> persons = new HashMap<>();

    String familyCard(String subdistrictDigits, LocalDate issued) {
        return next(cards, subdistrictDigits + date(issued, 0));
    }

    String nik(String subdistrictDigits, LocalDate birthDate, String sex) {
        return next(persons, subdistrictDigits + date(birthDate, sex.equals("P") ? 40 : 0));
    }

    private static String date(LocalDate date, int addToDay) {
        return two(date.getDayOfMonth() + addToDay) + two(date.getMonthValue()) + two(date.getYear() % 100);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String next(Map<String, Integer> serials, String stem) {
        int serial = serials.merge(stem, 1, Integer::sum);
        return stem + Integer.toString(10_000 + serial).substring(1);
    }
}
