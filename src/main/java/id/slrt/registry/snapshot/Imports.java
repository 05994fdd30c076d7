package id.slrt.registry.snapshot;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.shared.AppClock;
import id.slrt.shared.CleanText;
import id.slrt.shared.Dates;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Slice;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deliveries of the social registry: taking them in, how far they are, what came of them. */
@Singleton
public class Imports {
    private static final int SOURCE = 60;
    private static final int FILE_NAME = 200;

    private final ImportRepository imports;
    private final ImportFiles files;
    private final ImportWorker worker;
    private final Progress progress;
    private final RejectedFile rejectedFile;
    private final Audit audit;
    private final AppClock clock;

    Imports(
            ImportRepository imports,
            ImportFiles files,
            ImportWorker worker,
            Progress progress,
            RejectedFile rejectedFile,
            Audit audit,
            AppClock clock) {
        this.imports = imports;
        this.files = files;
        this.worker = worker;
        this.progress = progress;
        this.rejectedFile = rejectedFile;
        this.audit = audit;
        this.clock = clock;
    }

    /** How far a running import is: rows read, percent of the whole, seconds left when that can be told. */
    public record Standing(
            RegistryImport job,
            int rowsRead,
            int percent,
            @Nullable Integer secondsLeft) {}

    /**
     * Takes a file in and queues it. The same file again, not applied yet, is the same import.
     *
     * @param asOf as typed
     * @param confirmed that many people may be removed
     * @throws Problem 422 naming source, asOf or file
     */
    public RegistryImport receive(
            InputStream content,
            @Nullable String fileName,
            @Nullable String source,
            @Nullable String asOf,
            boolean confirmed,
            Viewer viewer) {
        Inputs inputs = new Inputs();
        String from = inputs.required("source", source, SOURCE);
        LocalDate day = day(asOf, inputs);
        String name = name(fileName);
        if (name.isEmpty()) {
            inputs.reject("file", "import_no_file");
        }
        inputs.orThrow();
        try {
            ImportFiles.Received received = files.receive(content);
            RegistryImport job = queue(received, name, from, day, confirmed, viewer);
            worker.wake();
            return job;
        } catch (IOException e) {
            throw new UncheckedIOException("the file cannot be kept", e);
        }
    }

    private RegistryImport queue(
            ImportFiles.Received received,
            String name,
            String source,
            LocalDate asOf,
            boolean confirmed,
            Viewer viewer) {
        String hash = received.hash();
        List<RegistryImport> before = imports.findByFileHashOrderByIdDesc(hash);
        for (RegistryImport job : before) {
            if (!job.state().isEnded()
                    && job.source().equals(source)
                    && job.asOf().equals(asOf)) {
                if (confirmed) {
                    imports.confirm(job.key());
                }
                return require(job.key());
            }
        }
        Inputs inputs = new Inputs();
        if (received.size() == 0) {
            inputs.reject("file", "import_empty");
        }
        imports.applied()
                .filter(applied -> applied.fileHash().equals(hash))
                .ifPresent(applied -> inputs.reject("file", "import_again", applied.source(), applied.asOf()));
        for (RegistryImport job : before) {
            if (!job.state().isEnded()) {
                inputs.reject("file", "import_running", job.source(), job.asOf());
                break;
            }
        }
        imports.applied()
                .filter(applied -> applied.asOf().isAfter(asOf))
                .ifPresent(applied -> inputs.reject("asOf", "import_older", applied.source(), applied.asOf()));
        if (inputs.isRejected()) {
            if (before.stream().allMatch(job -> job.state().isEnded())) {
                files.forget(hash);
            }
            inputs.orThrow();
        }
        RegistryImport job = imports.save(new RegistryImport(
                null,
                source,
                asOf,
                name,
                hash,
                type(hash),
                ImportState.QUEUED,
                confirmed,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                viewer.username(),
                clock.instant(),
                null,
                null));
        audit.record(viewer, "import_requested", "import", job.key(), null);
        return job;
    }

    private LocalDate day(@Nullable String asOf, Inputs inputs) {
        String text = inputs.required("asOf", asOf, 40);
        LocalDate day = text.isEmpty() ? null : Dates.parse(text);
        if (!text.isEmpty() && day == null) {
            inputs.reject("asOf", Dates.fault(text), text);
        } else if (day != null && day.isAfter(clock.today())) {
            inputs.reject("asOf", "date_future");
        } else if (day != null && day.getYear() < 2000) {
            inputs.reject("asOf", "date_too_old");
        }
        return day == null ? clock.today() : day;
    }

    private static String name(@Nullable String fileName) {
        String plain = fileName == null
                ? ""
                : CleanText.line(fileName).replaceAll(".*[/\\\\]", "").strip();
        return plain.length() > FILE_NAME ? plain.substring(plain.length() - FILE_NAME) : plain;
    }

    private String type(String hash) {
        try (InputStream in = Files.newInputStream(files.sent(hash))) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K' ? "xlsx" : "csv";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The latest first. */
    public Slice<RegistryImport> list(int page, int size) {
        Page<RegistryImport> found = imports.latest(Pageable.from(page, size));
        return new Slice<>(found.getContent(), page, size, found.getTotalSize());
    }

    /** The snapshot the registry shows; empty when none was ever imported. */
    public Optional<RegistryImport> applied() {
        return imports.applied();
    }

    /** @throws Problem 404 when there is no such import */
    public RegistryImport require(long id) {
        return imports.findById(id).orElseThrow(() -> Problem.notFound("no_import"));
    }

    public Standing standing(long id) {
        RegistryImport job = require(id);
        if (job.state().isEnded()) {
            return new Standing(job, job.rowsRead(), 100, null);
        }
        Progress.State state = progress.of(id);
        return new Standing(job, state.rowsRead(), state.percent(), left(job, state.percent()));
    }

    private @Nullable Integer left(RegistryImport job, int percent) {
        Instant started = job.startedAt();
        if (started == null || percent < 3 || !job.state().isMoving()) {
            return null;
        }
        long gone = clock.instant().getEpochSecond() - started.getEpochSecond();
        return (int) (gone * (100 - percent) / percent) + 1;
    }

    /** @throws Problem 409 when it does not wait for a confirmation */
    public void confirm(long id, Viewer viewer) {
        RegistryImport job = require(id);
        if (imports.confirm(id) == 0) {
            throw refused(job);
        }
        audit.record(viewer, "import_confirmed", "import", id, null);
        worker.wake();
    }

    /** @throws Problem 409 when it is being applied or has ended */
    public void cancel(long id, Viewer viewer) {
        RegistryImport job = require(id);
        if (!job.state().isCancellable() || imports.move(id, job.state().name(), ImportState.CANCELLED.name()) == 0) {
            throw refused(job);
        }
        audit.record(viewer, "import_cancelled", "import", id, null);
        imports.finished(id, clock.instant());
        if (imports.findByFileHashOrderByIdDesc(job.fileHash()).stream()
                .allMatch(one -> one.state().isEnded())) {
            files.forget(job.fileHash());
        }
        worker.wake();
    }

    private static Problem refused(RegistryImport job) {
        return Problem.conflict("import_state", new Text.Key("import.state." + Word.of(job.state())));
    }

    /** The first rows that were rejected, with what is wrong in words. */
    public List<RejectedRow> rejectedRows(long id, int most, Locale locale) {
        return rejectedFile.first(id, most, locale);
    }

    /**
     * The file of rejected rows.
     *
     * @throws Problem 404 when no row was rejected, or the file is on another machine
     */
    public Path rejected(long id, Viewer viewer) {
        RegistryImport job = require(id);
        Path file = files.rejected(job);
        if (!Files.exists(file)) {
            throw Problem.notFound("no_rejected_rows");
        }
        audit.record(viewer, "import_rejected_read", "import", id, null);
        return file;
    }

    /** Whether that file is there. */
    public boolean hasRejected(RegistryImport job) {
        return Files.exists(files.rejected(job));
    }

    /** Works on what is queued in this thread, for commands; false when there is nothing, or another process is at it. */
    public boolean work() {
        return worker.work();
    }
}
