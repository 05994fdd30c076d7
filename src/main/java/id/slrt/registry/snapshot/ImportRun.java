package id.slrt.registry.snapshot;

import id.slrt.registry.snapshot.file.UnreadableFile;
import id.slrt.shared.AppClock;
import id.slrt.shared.Text;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One import from its file to the new snapshot. Whatever stage it died in, it begins again: nothing before the one
 * transaction at the end is visible to anybody.
 */
@Singleton
class ImportRun {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int TRIES = 5;
    private static final int MOST_FAILURES = 3;
    /** Starts that nobody saw an end of: killed, or the machine went down; more often than by bad luck. */
    private static final int MOST_STARTS = 10;

    private static final int READ = 45;
    private static final int COMPARED = 60;
    /** Of ten people, how many a snapshot may remove unasked. */
    private static final int ONE_IN = 10;

    private final ImportRepository imports;
    private final ImportFiles files;
    private final Reading reading;
    private final Comparison comparison;
    private final RejectedFile rejectedFile;
    private final Applying applying;
    private final Progress progress;
    private final AppClock clock;
    private volatile boolean stopping;

    ImportRun(
            ImportRepository imports,
            ImportFiles files,
            Reading reading,
            Comparison comparison,
            RejectedFile rejectedFile,
            Applying applying,
            Progress progress,
            AppClock clock) {
        this.imports = imports;
        this.files = files;
        this.reading = reading;
        this.comparison = comparison;
        this.rejectedFile = rejectedFile;
        this.applying = applying;
        this.progress = progress;
        this.clock = clock;
    }

    /** Somebody ended it meanwhile, or the program stops; the state says which. */
    static final class Interrupted extends RuntimeException {}

    void stop() {
        stopping = true;
    }

    /** Only for the holder of the lock. */
    void run(RegistryImport job) {
        if (job.failures() >= MOST_STARTS) {
            end(job, ImportState.FAILED, "broke");
            return;
        }
        try {
            stages(job);
        } catch (UnreadableFile e) {
            end(job, ImportState.FAILED, RegistryImport.problem(e.code(), e.args()));
        } catch (Interrupted _) {
            imports.notFailed(job.key());
            cleanUp(job);
        } catch (Throwable e) {
            // also when the memory is not enough: the worker has to live on
            if (stopping) {
                imports.notFailed(job.key());
                return;
            }
            LOG.error("import {} broke off", job.key(), e);
            if (job.failures() + 1 >= MOST_FAILURES) {
                end(job, ImportState.FAILED, "broke");
            }
        }
    }

    private void stages(RegistryImport job) {
        move(imports.start(job.key(), job.state().name(), clock.instant()));
        progress.at(job.key(), 0, 0);
        if (imports.appliedAfter(job.asOf()) > 0) {
            throw new UnreadableFile("older");
        }
        Reading.Result read = reading.read(
                job.key(), files.sent(job.fileHash()), (rows, percent) -> report(job, rows, percent * READ / 100));
        if (read.read() == 0) {
            throw new UnreadableFile("only_header");
        }
        imports.rows(job.key(), read.read(), read.accepted(), read.rejected());
        if (read.accepted() == 0) {
            throw new UnreadableFile(
                    "no_row",
                    Integer.toString(read.read()),
                    imports.firstFault(job.key())
                            .map(fault -> rejectedFile.words(fault, Text.ID))
                            .orElse("-"));
        }
        move(imports.move(job.key(), "READING", "COMPARING"));
        compareAndApply(job, read);
    }

    private void compareAndApply(RegistryImport job, Reading.Result read) {
        int rejected = read.rejected();
        for (int attempt = 1; ; attempt++) {
            Comparison.Result compared = comparison.compare(job.key(), read);
            rejected += compared.rejected();
            imports.rows(job.key(), read.read(), read.read() - rejected, rejected);
            imports.people(job.key(), compared.before(), compared.added(), compared.changed(), compared.removed());
            rejectedFile.write(job.key(), files.sent(job.fileHash()), files.rejected(job));
            report(job, read.read(), COMPARED);
            if (!job.confirmed() && compared.removed() * (long) ONE_IN > compared.before()) {
                move(imports.move(job.key(), "COMPARING", "WAITING"));
                imports.notFailed(job.key());
                return;
            }
            try {
                move(imports.move(job.key(), "COMPARING", "APPLYING"));
                applying.apply(
                        job,
                        compared,
                        percent -> progress.at(job.key(), read.read(), COMPARED + percent * (100 - COMPARED) / 100));
                imports.notFailed(job.key());
                cleanUp(job);
                return;
            } catch (RuntimeException e) {
                if (attempt == TRIES || !isMeanwhile(e)) {
                    throw e;
                }
                LOG.info("import {}: people changed while they were compared; comparing again", job.key());
                move(imports.move(job.key(), "APPLYING", "COMPARING"));
            }
        }
    }

    /** Somebody registered or merged people of this file after they were compared. */
    private static boolean isMeanwhile(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException
                    || cause instanceof SQLTransactionRollbackException
                    || cause instanceof SQLException fault && fault.getErrorCode() == 1205) {
                return true;
            }
        }
        return false;
    }

    private void report(RegistryImport job, int rows, int percent) {
        ImportState now = imports.findById(job.key()).map(RegistryImport::state).orElse(ImportState.CANCELLED);
        if (stopping || now.isEnded()) {
            throw new Interrupted();
        }
        progress.at(job.key(), rows, percent);
    }

    private static void move(int moved) {
        if (moved == 0) {
            throw new Interrupted();
        }
    }

    /** Nobody has its file any more. */
    void lost(RegistryImport job) {
        end(job, ImportState.FAILED, "no_file");
    }

    private void end(RegistryImport job, ImportState state, String problem) {
        imports.end(job.key(), state.name(), problem, clock.instant());
        cleanUp(job);
    }

    private void cleanUp(RegistryImport job) {
        boolean ended = imports.findById(job.key())
                .map(found -> found.state().isEnded())
                .orElse(true);
        if (ended) {
            if (imports.needing(job.fileHash()) == 0) {
                files.forget(job.fileHash());
            }
            progress.forget(job.key());
        }
    }
}
