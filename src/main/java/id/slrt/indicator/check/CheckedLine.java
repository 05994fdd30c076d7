package id.slrt.indicator.check;

import id.slrt.indicator.sheet.SheetLine;
import java.util.List;

/** A line with what is wrong with it. */
public record CheckedLine(SheetLine line, List<Finding> findings) {}
