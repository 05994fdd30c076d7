/**
 * The people of the demo district: invented, reproducible, and believable enough to search and count. Owns no table and
 * imports nothing of the application.
 */
@NullMarked
package id.slrt.demo.population;

import org.jspecify.annotations.NullMarked;
