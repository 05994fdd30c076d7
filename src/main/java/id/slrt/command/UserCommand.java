package id.slrt.command;

import id.slrt.access.NewUser;
import id.slrt.access.Users;
import id.slrt.access.Viewer;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Accounts from the command line. */
@Command(name = "user", description = "Accounts.", mixinStandardHelpOptions = true)
final class UserCommand {
    @Command(name = "add", description = "Make an account; the password is asked for.", mixinStandardHelpOptions = true)
    void add(
            @Option(names = "--username", required = true) String username,
            @Option(names = "--name", required = true, description = "The name others see.") String name,
            @Option(
                            names = "--role",
                            required = true,
                            description =
                                    "front_office, back_office, manager, facilitator, agency, leader, admin or auditor.")
                    String role,
            @Option(names = "--agency") @Nullable String agency,
            @Option(names = "--area", description = "Region code, such as 35.24.05.") @Nullable String area,
            @Option(names = "--password", interactive = true, arity = "0..1", required = true) String password) {
        try (ApplicationContext context = Boot.context(Map.of())) {
            context.getBean(Users.class)
                    .add(new NewUser(username, name, role, agency, area, password), Viewer.system(Text.EN));
            System.out.println("account " + username + " made");
        } catch (Problem problem) {
            Text text = new Text();
            throw new IllegalArgumentException(
                    problem.errors().stream()
                            .map(error -> error.field() + ": "
                                    + text.of(
                                            Text.EN,
                                            "error." + error.code(),
                                            error.args().toArray()))
                            .collect(Collectors.joining("; ")),
                    problem);
        }
    }
}
