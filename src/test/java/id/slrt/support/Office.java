package id.slrt.support;

import id.slrt.access.Users;
import id.slrt.access.Viewer;
import id.slrt.demo.DemoAccounts;
import id.slrt.district.District;
import id.slrt.district.DistrictPack;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import java.nio.file.Path;

/** The office every test works in: the Lamongan pack and the demo accounts, made once for the schema. */
@Context
@Requires(missingProperty = "tests.empty-office")
public class Office {
    private static final Path PACK = Path.of("config/district/lamongan");

    private final Users users;

    Office(District district, DistrictPack pack, Users users, DemoAccounts accounts) {
        this.users = users;
        if (district.isEmpty()) {
            pack.apply(PACK);
            accounts.make(PACK);
        }
    }

    /** A demo account as the facades take it: {@code as("petugas")}. */
    public Viewer as(String username) {
        return users.viewer(username);
    }
}
