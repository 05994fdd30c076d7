/**
 * Who may do what: users, roles, the viewer (who acts, for which agency and area), sign-in, and the audit trail.
 * Imports {@code shared} and {@code district}. Emits nothing.
 */
@NullMarked
package id.slrt.access;

import org.jspecify.annotations.NullMarked;
