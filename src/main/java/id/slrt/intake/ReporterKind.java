package id.slrt.intake;

/** Who speaks: the person, somebody for the person, or somebody who gives no name. */
public enum ReporterKind {
    SELF,
    PROXY,
    ANONYMOUS
}
