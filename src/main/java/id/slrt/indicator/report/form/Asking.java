package id.slrt.indicator.report.form;

import id.slrt.indicator.Scope;
import id.slrt.shared.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a report is asked for.
 *
 * @param official whose indicators, for {@link ReportForm#INDIVIDUAL}; null: the first of the tree
 * @param words the language it is written in
 */
public record Asking(ReportForm form, Scope scope, @Nullable String official, Page words) {}
