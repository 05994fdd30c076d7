/**
 * The people of the demo district: invented, reproducible, and believable enough to search and count.
 * Owns no table and imports nothing of the application; whoever loads the demo writes these records into the registry.
 */
@NullMarked
package id.slrt.demo;

import org.jspecify.annotations.NullMarked;
