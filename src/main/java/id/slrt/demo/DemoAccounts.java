package id.slrt.demo;

import id.slrt.access.NewUser;
import id.slrt.access.Users;
import id.slrt.access.Viewer;
import id.slrt.district.PackFiles;
import id.slrt.shared.Text;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;

/** The accounts of the demo district: one for each role and partner, all with one published password. */
@Singleton
public class DemoAccounts {
    public static final String PASSWORD = "demo-slrt-2026";

    private final Users users;

    DemoAccounts(Users users) {
        this.users = users;
    }

    /** Makes the accounts of {@code demo-accounts.csv}; the answer names them with their roles. */
    public List<NewUser> make(Path pack) {
        List<NewUser> accounts = read(pack);
        Viewer maker = Viewer.system(Text.ID);
        accounts.forEach(account -> users.add(account, maker));
        new PackFiles(pack)
                .rows("demo-accounts.csv", row -> row.yes("head") ? row.text("username") : "").stream()
                        .filter(username -> !username.isEmpty())
                        .forEach(username -> users.setHead(username, true, maker));
        return accounts;
    }

    /** Those with which anybody could still sign in. */
    List<String> withPublishedPassword(Path pack) {
        return users.withPassword(read(pack).stream().map(NewUser::username).toList(), PASSWORD);
    }

    static List<NewUser> read(Path pack) {
        return new PackFiles(pack)
                .rows(
                        "demo-accounts.csv",
                        row -> new NewUser(
                                row.text("username"),
                                row.text("name"),
                                row.text("role"),
                                row.optional("agency"),
                                row.optional("area"),
                                PASSWORD));
    }
}
