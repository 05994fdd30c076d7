/**
 * The demo district: pack, accounts, invented people, and half a year of invented cases lived through the same facades
 * that officers use. Imports every feature; nobody imports it but the command line. Owns demo_load.
 */
@NullMarked
package id.slrt.demo;

import org.jspecify.annotations.NullMarked;
