package id.slrt.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NameKeysTest {
    /** Pairs of facts/name-variation.md whose rule is certain. */
    static Stream<List<String>> sameName() {
        return pairs("""
                Soeharto/Suharto Soemarni/Sumarni Noer/Nur Boedi/Budi Djoko/Joko Djumadi/Jumadi Djaenab/Jaenab
                Radjiman/Rajiman Tjipto/Cipto Soetjipto/Sucipto Sjarif/Syarif Syamsul/Samsul Aisha/Aisyah
                Khasanah/Hasanah Chotimah/Khotimah Rochmat/Rohmat Muhamad/Muhammad Mohammad/Muhammad
                Mochamad/Muhammad Mochammad/Muhammad Muchamad/Muhammad Mukhamad/Muhammad Mohamad/Muhammad
                Abdoel/Abdul Sitti/Siti Noor/Nur Achmad/Ahmad Akhmad/Ahmad Ahmat/Ahmad Dzikri/Zikri
                Hidayat/Hidayad Murad/Murat Rofiq/Rofik Ishaq/Ishak Siddiq/Sidik Ridho/Rido Luthfi/Lutfi
                Utsman/Usman Thohir/Tohir Anisa/Annisa Arief/Arif Sofyan/Sofian Yanti/Yanty Ma'ruf/Makruf
                Ma'ruf/Maruf Makruf/Maruf Nafi'ah/Nafiah Syafi'i/Syafii Ni'mah/Nikmah Fitriyah/Fitria
                Jamaliyah/Jamaliah Rukiyah/Rukiah Setyowati/Setiyowati Sumiyati/Sumiati Sa'adah/Saadah
                """);
    }

    /** Pairs whose rule holds often: alike, but not the same. */
    static Stream<List<String>> alike() {
        return pairs("""
                Joesoef/Yusuf Jusuf/Yusuf Hidajat/Hidayat Wahjudi/Wahyudi Njoman/Nyoman Tjahjono/Cahyono Aziz/Azis
                Rizki/Riski Zaenal/Jaenal Zubaidah/Jubaidah Arif/Arip Saiful/Saipul Latifah/Latipah Novi/Nopi
                Taufik/Topik Rahman/Rohman Khatijah/Khotijah Zaenal/Zainal Imron/Imran Maemunah/Maimunah
                Ngatemi/Ngatimi Sutrisno/Sutrisna Wijoyo/Wijaya Kusumo/Kusuma Sulastri/Lastri Sukarti/Karti
                Sumiatun/Miatun Kasiyati/Kasiayti Tumini/Tumin Sukardi/Zukardi Kasmirah/Kasrnirah Nur/Nu Umi/Ui Siti/Sii Moh/Mo Khasanah/Kasanah Chotijah/Katijah Sholikhah/Solikah
                """);
    }

    static Stream<List<String>> notTheSame() {
        return pairs("Dwi/Dewi Suharto/Suhartono Wahyuni/Wahyudi Abdul/Abdullah Siti/Sari Nu/Su Budi/Rudiyanto");
    }

    @ParameterizedTest
    @MethodSource
    void sameName(List<String> pair) {
        bothWays(pair, likeness -> assertThat(likeness).isGreaterThanOrEqualTo(Likeness.SPELLING));
    }

    @ParameterizedTest
    @MethodSource
    void alike(List<String> pair) {
        bothWays(pair, likeness -> assertThat(likeness).isBetween(0.55f, 0.9f));
    }

    @ParameterizedTest
    @MethodSource
    void notTheSame(List<String> pair) {
        bothWays(pair, likeness -> assertThat(likeness).isZero());
    }

    @ParameterizedTest
    @CsvSource({
        "Moch. Ali, muhamat ali",
        "Moh Toha, muhamat toha",
        "H. Abd. Rahman, abdul rahman",
        "Hj. St. Aminah, siti amina",
        "'Drs. Sukardi, S.Pd', sukardi",
        "Sukardi S.Sos, sukardi",
        "Ibu Kasiyati, kasiati",
        "Mbah Karto, karto",
        "Ahmad bin Sukardi, ahmat sukardi",
        "Siti binti Kasan, siti kasan",
        "Ibu, ibu"
    })
    void titlesAreLeftOut(String name, String keys) {
        assertThat(NameKeys.words(name).stream().map(Word::key)).containsExactly(keys.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"Siti Khotijah, Sitikhotijah", "Nur Hayati, Nurhayati", "Umi Kulsum, Umikulsum", "Nafi ah, Nafiah"})
    void neighboursAreComparedAsOne(String apart, String together) {
        List<Word> words = NameKeys.words(apart);
        Word joined = NameKeys.joined(words.getFirst(), words.getLast());
        assertThat(Likeness.of(joined, NameKeys.words(together).getFirst())).isGreaterThan(0.95f);
    }

    private static void bothWays(List<String> pair, Consumer<Float> check) {
        Word a = NameKeys.words(pair.getFirst()).getFirst();
        Word b = NameKeys.words(pair.getLast()).getFirst();
        check.accept(Likeness.of(a, b));
        check.accept(Likeness.of(b, a));
    }

    private static Stream<List<String>> pairs(String text) {
        return Stream.of(text.strip().split("\\s+")).map(pair -> List.of(pair.split("/")));
    }
}
