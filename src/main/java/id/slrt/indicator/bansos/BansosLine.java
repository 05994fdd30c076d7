package id.slrt.indicator.bansos;

import id.slrt.indicator.check.Finding;
import id.slrt.shared.FieldError;
import java.util.List;

/**
 * A line of a sent table as it was understood.
 *
 * @param findings what is odd; the line can be stored all the same
 * @param errors what keeps the whole table from being stored
 */
public record BansosLine(int number, BansosEntry entry, List<Finding> findings, List<FieldError> errors) {}
