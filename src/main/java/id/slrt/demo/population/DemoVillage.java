package id.slrt.demo.population;

/** A village of the demo: its official code (35.24.05.2001) and its share of the households, relative to the others. */
public record DemoVillage(String code, int weight) {

    /** Province, district and sub-district as the six digits that open a NIK or a family card number. */
    String subdistrictDigits() {
        return code.substring(0, 8).replace(".", "");
    }
}
