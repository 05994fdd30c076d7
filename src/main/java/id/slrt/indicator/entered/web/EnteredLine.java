package id.slrt.indicator.entered.web;

import id.slrt.indicator.Indicator;
import id.slrt.indicator.entered.EnteredFigure;
import java.util.List;

/**
 * What a year has under one name.
 *
 * @param usedBy the indicators that need it; of none: nothing uses it
 * @param figures in their latest version, also those withdrawn
 */
public record EnteredLine(String name, List<Indicator> usedBy, List<EnteredFigure> figures) {
    public boolean missing() {
        return figures.stream().noneMatch(figure -> figure.figure() != null);
    }
}
