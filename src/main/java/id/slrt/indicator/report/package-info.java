/**
 * The reports the office must deliver. {@code table} is what a report is, {@code form} fills one, {@code print} prints
 * any, {@code web} hands them out; each imports only those before it.
 */
@NullMarked
package id.slrt.indicator.report;

import org.jspecify.annotations.NullMarked;
