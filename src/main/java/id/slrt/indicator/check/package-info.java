/**
 * What is wrong with a table of figures, as pure functions: each finding says why, with its numbers, and what would be
 * right. Knows no database; the mistakes are those of the source documents.
 */
@NullMarked
package id.slrt.indicator.check;

import org.jspecify.annotations.NullMarked;
