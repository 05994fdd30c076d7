/**
 * Reading a registry file, whoever wrote it: CSV of any separator and encoding or XLSX, columns in any order under many
 * names, and numbers as Excel leaves them. Knows no database.
 */
@NullMarked
package id.slrt.registry.snapshot.file;

import org.jspecify.annotations.NullMarked;
