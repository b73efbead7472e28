package org.mitoferry.measure;

import org.mitoferry.assay.nanotube.Kymograph;

/**
 * Light along one nanotube of a time-lapse.
 *
 * @param nanotube its number among those called in the first frame, from 1
 * @param channel what was looked at
 * @param lengthMicrometres of the nanotube
 * @param speedMicrometresPerSecond of what moves in it, without direction; NaN where nothing moves that the frames can follow
 * @param intervalSeconds from frame to frame
 * @param light a row for each frame
 */
public record TubeKymograph(
        int nanotube,
        ChannelRole channel,
        double lengthMicrometres,
        double speedMicrometresPerSecond,
        double intervalSeconds,
        Kymograph light) {}
