package id.slrt.command;

import java.io.Console;
import java.io.PrintStream;

/** Long work on the command line: a bar that moves on a terminal, a line for each tenth elsewhere. */
final class ProgressLine {
    private static final int WIDTH = 40;
    private static final int ALL = 1000;

    private String what;
    private final PrintStream out;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private long shown = -1;

    ProgressLine(String what, PrintStream out, boolean terminal) {
        this.what = what;
        this.out = out;
        this.terminal = terminal;
    }

    static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Another part of the work, which begins anew. */
    synchronized void show(long done, String part) {
        if (!part.equals(what)) {
            what = part;
            shown = -1;
        }
        show(done);
    }

    /** @param done parts of 1,000; going back is not shown */
    synchronized void show(long done) {
        long step = terminal ? done / 5 : done / 100;
        if (step <= shown) {
            return;
        }
        shown = step;
        if (terminal) {
            int filled = (int) (done * WIDTH / ALL);
            out.print("\r" + what + " [" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + done / 10 + " % "
                    + left(done));
        } else {
            out.println(what + " " + done / 10 + " %");
        }
        out.flush();
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }

    private String left(long done) {
        long seconds = (System.nanoTime() - started) / 1_000_000_000;
        return done < 50 ? "" : "%d s left   ".formatted(seconds * (ALL - done) / done);
    }
}
