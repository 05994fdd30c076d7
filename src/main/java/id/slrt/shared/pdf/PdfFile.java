package id.slrt.shared.pdf;

import id.slrt.shared.AppClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Makes a PDF and says of it what it is. Nothing of the machine, the moment or chance goes in. */
public final class PdfFile {
    private PdfFile() {}

    /** Prints the pages. */
    public interface Printing {
        void print(PDDocument document, Fonts fonts) throws IOException;
    }

    /** @param at the moment that the file's own data name */
    public static byte[] make(String title, String author, String language, Instant at, Printing printing) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            GregorianCalendar made = new GregorianCalendar(TimeZone.getTimeZone(AppClock.zone()), Locale.ROOT);
            made.setTimeInMillis(at.toEpochMilli());
            PDDocumentInformation about = new PDDocumentInformation();
            about.setTitle(title);
            about.setAuthor(author);
            about.setProducer("SLRT");
            about.setCreationDate(made);
            about.setModificationDate(made);
            document.setDocumentInformation(about);
            document.setDocumentId(at.toEpochMilli());
            document.getDocumentCatalog().setLanguage(language);
            printing.print(document, Fonts.of(document));
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
