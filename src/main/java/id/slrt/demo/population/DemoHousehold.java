package id.slrt.demo.population;

import java.util.List;

/** An invented family card; the head comes first. {@code decile} is the welfare rank, 1 the poorest. */
public record DemoHousehold(
        String familyCardNo,
        String villageCode,
        String address,
        String hamlet,
        String rt,
        String rw,
        int decile,
        boolean pkh,
        boolean bpnt,
        List<DemoPerson> members) {}
