/** The editor of the indicator trees: who changed what, when; the reading is in the package above. */
@NullMarked
package id.slrt.indicator.tree;

import org.jspecify.annotations.NullMarked;
