/** Imports and snapshots as people and programs meet them. Uses {@code registry.snapshot} like anybody else. */
@NullMarked
package id.slrt.registry.snapshot.web;

import org.jspecify.annotations.NullMarked;
