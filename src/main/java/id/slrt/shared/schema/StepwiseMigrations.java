package id.slrt.shared.schema;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.api.resolver.MigrationResolver;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resolver.ResolvedMigrationImpl;
import org.flywaydb.core.internal.resolver.sql.SqlMigrationResolver;

/** The SQL files as Flyway finds them, with its names and checksums, executed by {@link StepwiseExecutor}. */
final class StepwiseMigrations implements MigrationResolver {
    @Override
    public Collection<ResolvedMigration> resolveMigrations(Context context) {
        String prefix = context.configuration.getSqlMigrationPrefix();
        Map<String, LoadableResource> files =
                context.resourceProvider.getResources(prefix, context.configuration.getSqlMigrationSuffixes()).stream()
                        .collect(Collectors.toMap(LoadableResource::getRelativePath, Function.identity()));
        List<ResolvedMigration> found = new SqlMigrationResolver(
                        context.resourceProvider,
                        context.sqlScriptExecutorFactory,
                        context.sqlScriptFactory,
                        context.configuration,
                        new ParsingContext())
                .resolveMigrations(context);
        return found.stream()
                .map(migration ->
                        stepwise(context, migration, Objects.requireNonNull(files.get(migration.getScript()))))
                .toList();
    }

    private static ResolvedMigration stepwise(Context context, ResolvedMigration migration, LoadableResource file) {
        return new ResolvedMigrationImpl(
                migration.getVersion(),
                migration.getDescription(),
                migration.getScript(),
                migration.getChecksum(),
                null,
                migration.getType(),
                migration.getPhysicalLocation(),
                new StepwiseExecutor(
                        migration.getScript(),
                        () -> context.sqlScriptFactory.createSqlScript(file, false, context.resourceProvider)));
    }
}
