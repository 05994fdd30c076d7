/**
 * The registry as people and programs meet it: search, person and registration pages, and the API. Uses {@code registry}
 * like anybody else; nobody imports it.
 */
@NullMarked
package id.slrt.registry.web;

import org.jspecify.annotations.NullMarked;
