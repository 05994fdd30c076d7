package id.slrt.command;

import java.io.PrintStream;

/** Progress as a bar on a terminal, and as a plain line for every tenth elsewhere. */
final class ProgressLine {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private int tenth = -1;
    private String before = "";

    ProgressLine(PrintStream out) {
        this.out = out;
        this.terminal = System.console() != null && System.console().isTerminal();
    }

    void show(int percent, String what, int rows) {
        if (terminal) {
            int full = percent * WIDTH / 100;
            out.printf(
                    "\r[%s%s] %3d %%  %-12s %,d rows ",
                    "#".repeat(full), "-".repeat(WIDTH - full), percent, what, rows);
            out.flush();
        } else if (percent / 10 > tenth || !what.equals(before)) {
            out.printf("%d %%  %s, %,d rows%n", percent, what, rows);
            out.flush();
        }
        tenth = percent / 10;
        before = what;
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }
}
