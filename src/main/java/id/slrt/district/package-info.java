/**
 * The district this office serves, as its pack in {@code config/district} tells it: regions, agencies, services, PPKS
 * categories, the calendar of working days. Imports {@code shared} only. Features to the right load their own files of
 * the pack through {@link id.slrt.district.PackPart}.
 */
@NullMarked
package id.slrt.district;

import org.jspecify.annotations.NullMarked;
