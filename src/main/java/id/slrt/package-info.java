@NullMarked
package id.slrt;

import org.jspecify.annotations.NullMarked;
