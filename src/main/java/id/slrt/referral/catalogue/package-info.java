/**
 * What agencies offer, in their own words: services, documents to bring, hours, capacity, and where they are told. Owns
 * agency_entry, agency_offer, agency_change and agency_email. It lies over the district pack (docs/decisions/0024).
 */
@NullMarked
package id.slrt.referral.catalogue;

import org.jspecify.annotations.NullMarked;
