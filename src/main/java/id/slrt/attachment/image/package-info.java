/** Pictures made harmless: decoded within limits, turned upright, scaled, written anew without anything but the picture. */
@NullMarked
package id.slrt.attachment.image;

import org.jspecify.annotations.NullMarked;
