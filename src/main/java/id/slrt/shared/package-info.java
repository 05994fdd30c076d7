/**
 * What every feature uses and none owns: the clock, input errors, paging, texts in two languages, limits that all instances share;
 * {@code web}: pages and answers.
 * Knows no domain and imports no feature.
 */
@NullMarked
package id.slrt.shared;

import org.jspecify.annotations.NullMarked;
