package org.mitoferry.measure;

import java.util.List;
import java.util.Optional;

/** Which of several channels that would do is looked at: the first that is there. */
public final class RoleChoice {
    /** Show cell bodies. */
    public static final List<ChannelRole> BODIES = List.of(
            ChannelRole.ACTIN,
            ChannelRole.LIFE_ACT,
            ChannelRole.MEMBRANE,
            ChannelRole.DII,
            ChannelRole.CELL_LABEL,
            ChannelRole.JC1_MONOMER);

    /** Show nanotubes. */
    public static final List<ChannelRole> LINES =
            List.of(ChannelRole.ACTIN, ChannelRole.LIFE_ACT, ChannelRole.MEMBRANE);

    /** Show what mitochondria are in nanotubes. */
    public static final List<ChannelRole> CARGO = List.of(ChannelRole.MITOCHONDRIA, ChannelRole.DONOR_MITOCHONDRIA);

    private RoleChoice() {}

    static Optional<ChannelRole> first(FieldChannels field, List<ChannelRole> roles) {
        return roles.stream().filter(field::has).findFirst();
    }

    static String words(List<ChannelRole> roles) {
        return String.join(", ", roles.stream().map(ChannelRole::word).toList());
    }
}
