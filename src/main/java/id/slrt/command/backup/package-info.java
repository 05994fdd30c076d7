/**
 * Backups that need no client program and fit every supported server, whichever they came from.
 *
 * <p>A backup is a folder, {@code slrt-<UTC time>}:
 *
 * <ul>
 *   <li>{@code manifest.json}: format, program, moment, the migrations of the schema, its tables with columns and number of
 *       rows ({@link id.slrt.command.backup.Manifest});
 *   <li>{@code tables/<table>.jsonl.gz}: the rows, each a JSON array in the order of the manifest's columns: null, or text as
 *       the server gives it (moments in UTC), or Base64 where the column is binary. Generated columns are left out;
 *   <li>{@code attachments/<2 digits>/<sha256>}: the files of cases, and {@code token.secret} when the data directory holds it;
 *   <li>{@code SHA256SUMS}: the sum of each of these files, as {@code sha256sum -c} reads it. Written last: without it a folder
 *       is no backup.
 * </ul>
 *
 * <p>Views, keys and generated columns are not in it: the program's own migrations make them again.
 */
@NullMarked
package id.slrt.command.backup;

import org.jspecify.annotations.NullMarked;
