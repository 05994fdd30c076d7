/**
 * The schema on its way from one version to the next: migrations that go on where they were killed, and what is looked at
 * before them (docs/decisions/0033). Knows no feature's tables.
 */
@NullMarked
package id.slrt.shared.schema;

import org.jspecify.annotations.NullMarked;
