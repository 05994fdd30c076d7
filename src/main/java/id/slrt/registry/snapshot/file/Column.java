package id.slrt.registry.snapshot.file;

import java.util.List;

/** The columns of a registry file under their canonical names (docs/operating.md). */
public enum Column {
    ID_DTKS,
    NO_KK,
    NIK,
    NAMA,
    TMP_LAHIR,
    TGL_LAHIR,
    JNS_KEL,
    HUB_KEL,
    NAMA_IBU,
    ALAMAT,
    DUSUN,
    RT,
    RW,
    KD_PROV,
    KD_KAB,
    KD_KEC,
    KD_DESA,
    JENIS_PMKS,
    PKH,
    BPNT,
    PBI,
    KIP,
    DESIL;

    /** Without these nobody can be told apart. */
    static final List<Column> REQUIRED = List.of(NIK, NAMA, JNS_KEL, KD_DESA);
}
