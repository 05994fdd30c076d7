package id.slrt.shared.schema;

import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** How Flyway migrates here: statement by statement, after a look at what is there. */
@Singleton
@Named("default")
class Migrating implements FlywayConfigurationCustomizer {
    private final List<BeforeUpgrade> before;

    Migrating(List<BeforeUpgrade> before) {
        this.before = before;
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration configuration) {
        configuration
                .skipDefaultResolvers(true)
                .resolvers(new StepwiseMigrations())
                .callbacks(new SchemaCheck(before));
    }

    @Override
    public String getName() {
        return "default";
    }
}
