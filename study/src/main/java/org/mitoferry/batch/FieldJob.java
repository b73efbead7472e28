package org.mitoferry.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mitoferry.assay.FieldOfView;
import org.mitoferry.measure.ChannelRole;
import org.mitoferry.micrograph.VoxelSize;

/**
 * One field to be measured.
 *
 * @param name of its folder of results
 * @param file name of the picture, from the folder of pictures on
 * @param path where the picture is
 * @param series its place in the file, from 0
 * @param view where and when
 * @param roles of the channels
 * @param voxelSize of the file, or as stated
 * @param bytes that its samples take in memory, about
 * @param cells label image of cells, or null
 */
record FieldJob(
        String name,
        String file,
        Path path,
        int series,
        FieldOfView view,
        List<Optional<ChannelRole>> roles,
        VoxelSize voxelSize,
        long bytes,
        @Nullable Path cells) {
    FieldJob {
        roles = List.copyOf(roles);
    }
}
