package org.mitoferry.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mitoferry.assay.FieldOfView;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.segmentation.CellLabels;

/** One field of view: which channel shows what, at one time or at several, and where it was taken. Not for several threads at once. */
public final class FieldChannels {
    /** Gives a channel at a time; a new volume on every call, or the same one, which nobody writes into. */
    private interface Source {
        Volume at(ChannelRole role, int time) throws MicrographProblem;
    }

    private final FieldOfView view;
    private final Set<ChannelRole> roles;
    private final int times;
    private final double frameIntervalSeconds;
    private final VoxelSize voxelSize;
    private final int depth;
    private final Source source;
    private final @Nullable CellLabels cells;
    /** Channels at the first time, which all assays and the page share. */
    private final Map<ChannelRole, Volume> read = new EnumMap<>(ChannelRole.class);

    private FieldChannels(
            FieldOfView view,
            Set<ChannelRole> roles,
            int times,
            double frameIntervalSeconds,
            VoxelSize voxelSize,
            int depth,
            Source source,
            @Nullable CellLabels cells) {
        this.view = view;
        this.roles = Collections.unmodifiableSet(roles);
        this.times = times;
        this.frameIntervalSeconds = frameIntervalSeconds;
        this.voxelSize = voxelSize;
        this.depth = depth;
        this.source = source;
        this.cells = cells;
    }

    /**
     * The channels of a picture, which must stay open while they are measured.
     *
     * @param roles of its channels in their order; empty for one that is not to be looked at
     * @throws IllegalArgumentException when there are not as many roles as channels, or one role stands twice
     */
    public static FieldChannels of(FieldOfView view, Micrograph picture, List<Optional<ChannelRole>> roles) {
        int channels = picture.facts().channels().size();
        if (roles.size() != channels) {
            throw new IllegalArgumentException(roles.size() + " roles for " + channels + " channels");
        }
        Map<ChannelRole, Integer> places = new EnumMap<>(ChannelRole.class);
        for (int c = 0; c < channels; c++) {
            int channel = c;
            roles.get(c).ifPresent(role -> {
                if (places.put(role, channel) != null) {
                    throw new IllegalArgumentException("Two channels show " + role);
                }
            });
        }
        return new FieldChannels(
                view,
                places.keySet(),
                picture.facts().times(),
                picture.facts().frameIntervalSeconds(),
                picture.facts().voxelSize(),
                picture.facts().depth(),
                (role, time) -> picture.volume(Objects.requireNonNull(places.get(role)), time),
                null);
    }

    /** The channels of a picture that are called by their roles, as those of the virtual microscope; others are not looked at. */
    public static FieldChannels of(FieldOfView view, Micrograph picture) {
        return of(
                view,
                picture,
                picture.facts().channelNames().stream().map(ChannelRole::of).toList());
    }

    /** Volumes of one form, at one time. */
    public static FieldChannels of(FieldOfView view, Map<ChannelRole, Volume> volumes) {
        if (volumes.isEmpty()) {
            throw new IllegalArgumentException("A field without a channel");
        }
        Map<ChannelRole, Volume> kept = new EnumMap<>(volumes);
        Volume first = kept.values().iterator().next();
        return new FieldChannels(
                view,
                kept.keySet(),
                1,
                Double.NaN,
                first.voxelSize(),
                first.depth(),
                (role, time) -> Objects.requireNonNull(kept.get(role)),
                null);
    }

    /** The same with cells that a person or another program drew. */
    public FieldChannels withCells(CellLabels drawn) {
        return new FieldChannels(view, roles, times, frameIntervalSeconds, voxelSize, depth, source, drawn);
    }

    public FieldOfView view() {
        return view;
    }

    /** In the order of {@link ChannelRole}. */
    public Set<ChannelRole> roles() {
        return roles;
    }

    public boolean has(ChannelRole role) {
        return roles.contains(role);
    }

    /** How many times there are, at least one. */
    public int times() {
        return times;
    }

    /** From one time to the next; NaN where not stated. */
    public double frameIntervalSeconds() {
        return frameIntervalSeconds;
    }

    public VoxelSize voxelSize() {
        return voxelSize;
    }

    /** Planes of the stack. */
    public int depth() {
        return depth;
    }

    Optional<CellLabels> cells() {
        return Optional.ofNullable(cells);
    }

    /** One channel at one time, which nobody may write into; that of the first time is kept. */
    public Volume volume(ChannelRole role, int time) throws MicrographProblem {
        if (!has(role)) {
            throw new IllegalArgumentException("No channel shows " + role);
        }
        if (time > 0) {
            return source.at(role, time);
        }
        Volume known = read.get(role);
        if (known == null) {
            known = source.at(role, 0);
            read.put(role, known);
        }
        return known;
    }
}
