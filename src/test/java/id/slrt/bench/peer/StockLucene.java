package id.slrt.bench.peer;

import id.slrt.bench.people.BenchPerson;
import id.slrt.bench.people.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** Lucene as its documentation begins: StandardAnalyzer, a FuzzyQuery for each word, exact terms for the other facts. */
public final class StockLucene implements AutoCloseable {
    private final Analyzer analyzer = new StandardAnalyzer();
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    public StockLucene(List<BenchPerson> people, Path path) throws IOException {
        directory = FSDirectory.open(path);
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (BenchPerson person : people) {
                writer.addDocument(document(person));
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    private static Document document(BenchPerson person) {
        Document document = new Document();
        document.add(new StringField("id", Long.toString(person.id()), Field.Store.YES));
        document.add(new TextField("name", person.name(), Field.Store.NO));
        if (person.nik() != null) {
            document.add(new StringField("nik", person.nik(), Field.Store.NO));
        }
        if (person.birthDate() != null) {
            document.add(new StringField("birth", person.birthDate().toString(), Field.Store.NO));
            document.add(
                    new StringField("birth", Integer.toString(person.birthDate().getYear()), Field.Store.NO));
        }
        document.add(new StringField("village", person.village(), Field.Store.NO));
        return document;
    }

    public List<Long> find(Question question, int limit) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words(question.name())) {
            int edits = word.length() < 3 ? 0 : word.length() < 6 ? 1 : 2;
            query.add(new FuzzyQuery(new Term("name", word), edits), Occur.SHOULD);
        }
        if (question.birthDate() != null) {
            query.add(new TermQuery(new Term("birth", question.birthDate())), Occur.SHOULD);
        }
        if (question.village() != null) {
            query.add(new TermQuery(new Term("village", question.village())), Occur.SHOULD);
        }
        if (question.nik() != null) {
            query.add(new TermQuery(new Term("nik", question.nik())), Occur.SHOULD);
        }
        List<Long> found = new ArrayList<>();
        StoredFields stored = reader.storedFields();
        for (ScoreDoc hit : searcher.search(query.build(), limit).scoreDocs) {
            found.add(Long.parseLong(stored.document(hit.doc).get("id")));
        }
        return found;
    }

    private List<String> words(String name) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("name", name)) {
            CharTermAttribute text = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(text.toString());
            }
            tokens.end();
        }
        return words;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
