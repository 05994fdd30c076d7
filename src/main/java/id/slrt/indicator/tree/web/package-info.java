/** Pages of the editor of trees. */
@NullMarked
package id.slrt.indicator.tree.web;

import org.jspecify.annotations.NullMarked;
