package id.slrt.registry;

import jakarta.inject.Singleton;

@Singleton
public class Registry {
    public long reindex() {
        return 0;
    }
}
