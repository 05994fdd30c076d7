/** Sign-in, accounts and audit as pages and calls, and what guards every request. */
@NullMarked
package id.slrt.access.web;

import org.jspecify.annotations.NullMarked;
