/**
 * What was achieved: deliveries (who got which service, from whom, when, where), the indicator tree with its targets,
 * and the leader's figures. Owns indicator, indicator_target, delivery, assessed_need and fact_change; reads the views v_case_fact,
 * v_complaint_fact, v_need_fact, v_referral_fact and v_letter_fact of their owners. Imports everything to its left; nobody imports
 * it. Emits nothing.
 */
@NullMarked
package id.slrt.indicator;

import org.jspecify.annotations.NullMarked;
