package id.slrt.demo;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;

/** The demo district: its pack, invented people, accounts, and half a year of invented cases. */
@Singleton
public class DemoDistrict {
    public void loadOnce(Consumer<String> progress) {}

    public List<String> accounts() {
        return List.of();
    }
}
