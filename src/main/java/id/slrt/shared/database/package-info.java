/**
 * What happens when the database does not answer: {@link id.slrt.shared.database.DatabaseWatch} asks it twice a second
 * and ends the waiting of whoever reads from a server that is gone, {@link id.slrt.shared.database.PatientDataSource}
 * lets nobody wait for a connection to it, {@link id.slrt.shared.database.DatabaseGate} answers 503 meanwhile.
 */
@NullMarked
package id.slrt.shared.database;

import org.jspecify.annotations.NullMarked;
