/** Pages of the editor of trees and grades. */
@NullMarked
package id.slrt.indicator.tree.web;

import org.jspecify.annotations.NullMarked;
