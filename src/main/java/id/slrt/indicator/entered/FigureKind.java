package id.slrt.indicator.entered;

/** What a figure says of its period: everything from 1 January to its end, or how things stood on its last day. */
public enum FigureKind {
    CUMULATIVE,
    AS_AT
}
