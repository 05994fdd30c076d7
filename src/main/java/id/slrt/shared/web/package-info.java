/**
 * What pages and API answers of every feature have in common: rendering, who acts, problems told as pages and as
 * problem+json. Stands on {@code shared}, which does not know it.
 */
@NullMarked
package id.slrt.shared.web;

import org.jspecify.annotations.NullMarked;
