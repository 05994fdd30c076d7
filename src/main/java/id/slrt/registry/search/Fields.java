package id.slrt.registry.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;

/** What of a person becomes which term of the index. */
final class Fields {
    /** Grows whenever what is indexed changes: an index of another format is built anew. */
    static final String FORMAT = "3";

    static final String ID = "id";
    static final String KEY = "key";
    static final String SOUND = "sound";
    static final String INITIAL = "initial";
    static final String MOTHER = "mother";
    static final String NIK = "nik";
    static final String CARD = "card";
    static final String BIRTH = "birth";
    static final String PLACE = "place";
    static final String DATA = "data";

    private Fields() {}

    static Document document(Entry entry) {
        Document document = new Document();
        document.add(new StringField(ID, Long.toString(entry.id()), Field.Store.NO));
        document.add(new BinaryDocValuesField(DATA, entry.pack()));
        List<Word> words = NameKeys.words(entry.name());
        Set<String> keys = new HashSet<>();
        Set<String> sounds = new HashSet<>();
        Set<String> initials = new HashSet<>();
        for (Word word : words) {
            keys.addAll(word.keys());
            sounds.addAll(word.sounds());
            initials.add(word.raw().substring(0, 1));
        }
        add(document, KEY, keys);
        add(document, SOUND, sounds);
        add(document, INITIAL, initials);
        if (entry.motherName() != null) {
            Set<String> mother = new HashSet<>();
            NameKeys.words(entry.motherName()).forEach(word -> mother.addAll(word.sounds()));
            add(document, MOTHER, mother);
        }
        if (entry.nik() != null) {
            add(document, NIK, Set.of(entry.nik()));
        }
        if (entry.familyCardNo() != null) {
            add(document, CARD, Set.of(entry.familyCardNo()));
        }
        Birth birth = entry.birth();
        if (birth != null) {
            Set<String> known = new HashSet<>(List.of(birth.toString(), year(birth.year())));
            if (birth.month() > 0) {
                known.add(new Birth(birth.year(), birth.month(), 0).toString());
            }
            add(document, BIRTH, known);
        }
        add(document, PLACE, around(entry.village()));
        return document;
    }

    static String year(int year) {
        return Integer.toString(year);
    }

    /** The village and what it lies in: 35.24.05.2006, 35.24.05, 35.24. */
    private static Set<String> around(String village) {
        Set<String> places = new HashSet<>(Set.of(village));
        for (int dot = village.lastIndexOf('.'); dot > 2; dot = village.lastIndexOf('.', dot - 1)) {
            places.add(village.substring(0, dot));
        }
        return places;
    }

    private static void add(Document document, String field, Set<String> terms) {
        terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
    }
}
