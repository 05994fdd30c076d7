package id.slrt.shared.schema;

/** What is done while the data are still as the former version left them, such as a dump; nothing changes when it fails. */
public interface BeforeUpgrade {
    /** @param version of the schema as it stands, such as 202611212200 */
    void keep(String version);
}
