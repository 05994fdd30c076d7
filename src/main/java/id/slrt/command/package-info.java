/** The command line: serving, and what an operator does beside it. The outermost ring; nobody imports it. */
@NullMarked
package id.slrt.command;

import org.jspecify.annotations.NullMarked;
