package id.slrt;

import id.slrt.command.Slrt;

/** The entry of {@code slrt.jar}. */
public final class Application {
    private Application() {}

    public static void main(String[] args) {
        int exit = Slrt.execute(args);
        if (exit != 0) {
            System.exit(exit);
        }
    }
}
