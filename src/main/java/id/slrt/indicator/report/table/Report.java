package id.slrt.indicator.report.table;

import id.slrt.letter.paper.Paper;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A report, ready to be shown or printed; equal reports make equal PDFs.
 *
 * @param covers period and area in words, below the title
 * @param facts what the reader must know of the figures: targets used, moment, whether the month is closed
 * @param remarks numbered from 1, as the tables refer to them
 * @param place before the signature, with the date
 * @param at when it was computed
 * @param file its name without ending
 */
public record Report(
        String form,
        String title,
        String covers,
        Paper.Letterhead head,
        List<Fact> facts,
        List<Table> tables,
        List<String> remarks,
        List<String> notes,
        String place,
        Paper.Signature signature,
        Instant at,
        Locale locale,
        String file) {
    public record Fact(String name, String value) {}
}
