/**
 * The MariaDB server of our own: its files below the data directory, its process, the locks that tell who uses it. Knows
 * nothing of the program it serves. Rule: nothing is deleted that might have been in use.
 */
@NullMarked
package id.slrt.command.mariadb;

import org.jspecify.annotations.NullMarked;
