package id.slrt.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A household as a registry delivers it, its head first. */
public record NewHousehold(
        String familyCardNo,
        String villageCode,
        @Nullable String address,
        @Nullable String hamlet,
        @Nullable String rt,
        @Nullable String rw,
        @Nullable Integer decile,
        boolean pkh,
        boolean bpnt,
        List<NewMember> members) {}
