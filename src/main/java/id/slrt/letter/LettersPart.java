package id.slrt.letter;

import id.slrt.access.Role;
import id.slrt.district.PackFiles;
import id.slrt.district.PackPart;
import id.slrt.letter.signatory.Signatories;
import id.slrt.letter.signatory.SignatoryForm;
import id.slrt.letter.template.LetterTemplates;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pack's {@code letters.csv}, {@code letter-series.csv}, {@code letters/<kind>.txt}, {@code signatories.csv} and
 * {@code letter-logo.png}. Texts and signatories that the administrator has changed stay hers.
 */
@Singleton
class LettersPart implements PackPart {
    private static final long LARGEST_LOGO = 300_000;

    private final LetterRepositories.Kinds kinds;
    private final LetterRepositories.SeriesRows series;
    private final LetterTemplates templates;
    private final Signatories signatories;
    private final LetterBytes bytes;

    LettersPart(
            LetterRepositories.Kinds kinds,
            LetterRepositories.SeriesRows series,
            LetterTemplates templates,
            Signatories signatories,
            LetterBytes bytes) {
        this.kinds = kinds;
        this.series = series;
        this.templates = templates;
        this.signatories = signatories;
        this.bytes = bytes;
    }

    @Override
    public void apply(PackFiles files) {
        List<LetterSeries> wanted =
                files.rows("letter-series.csv", row -> new LetterSeries(row.text("series"), row.text("scheme")));
        check(wanted);
        List<LetterKind> letters = new ArrayList<>();
        for (PackFiles.Row row : files.rows("letters.csv", row -> row)) {
            letters.add(kind(row, letters.size() + 1, wanted));
        }
        series.deleteAll();
        series.saveAll(wanted);
        kinds.deleteAll();
        kinds.saveAll(letters);
        letters.forEach(kind -> templates.fromPack(kind.code(), text(files, kind), kind.registryFacts()));
        signatories.fromPack(files.rows("signatories.csv", LettersPart::signatory));
        bytes.keepLogo(logo(files));
    }

    @Override
    public Optional<String> missing() {
        return kinds.count() == 0
                ? Optional.of("letters.csv, letter-series.csv, letters/, signatories.csv (letters cannot be issued)")
                : Optional.empty();
    }

    private static void check(List<LetterSeries> wanted) {
        Set<String> schemes = new HashSet<>();
        for (LetterSeries one : wanted) {
            if (!one.fault().isEmpty() || !schemes.add(one.scheme())) {
                throw new IllegalArgumentException("letter-series.csv: " + one.code() + ": "
                        + (one.fault().isEmpty() ? "another series writes its numbers in the same way" : one.fault()));
            }
        }
    }

    private static LetterKind kind(PackFiles.Row row, int position, List<LetterSeries> known) {
        String series = row.text("series");
        if (known.stream().noneMatch(one -> one.code().equals(series))) {
            throw new IllegalArgumentException("letters.csv: there is no series " + series);
        }
        String roles = row.text("roles");
        for (String role : roles.split("\\+")) {
            if (Word.parse(Role.class, role) == null) {
                throw new IllegalArgumentException("letters.csv: there is no role " + role);
            }
        }
        return new LetterKind(
                row.text("code"),
                position,
                row.text("name_id"),
                row.text("name_en"),
                series,
                row.text("classification"),
                row.text("post"),
                row.text("services"),
                roles,
                "registry".equals(row.optional("facts")),
                row.text("purpose"));
    }

    private static SignatoryForm signatory(PackFiles.Row row) {
        return new SignatoryForm(
                row.text("post"),
                row.text("standing"),
                row.text("title"),
                row.text("name"),
                row.optional("grade"),
                row.optional("nip"),
                row.text("from"),
                Objects.requireNonNullElse(row.optional("to"), ""));
    }

    private static String text(PackFiles files, LetterKind kind) {
        try {
            return Files.readString(files.directory().resolve("letters").resolve(kind.code() + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException("letters.csv: cannot read letters/" + kind.code() + ".txt", e);
        }
    }

    private static byte @Nullable [] logo(PackFiles files) {
        Path file = files.directory().resolve("letter-logo.png");
        try {
            if (!Files.exists(file)) {
                return null;
            }
            if (Files.size(file) > LARGEST_LOGO) {
                throw new IllegalArgumentException("letter-logo.png is larger than " + LARGEST_LOGO + " bytes");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read letter-logo.png", e);
        }
    }
}
