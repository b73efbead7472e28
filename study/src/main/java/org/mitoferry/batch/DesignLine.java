package org.mitoferry.batch;

import java.util.List;
import java.util.Optional;
import org.mitoferry.measure.ChannelRole;
import org.mitoferry.yaml.Place;

/**
 * One line of a design.
 *
 * @param place where it stands
 * @param file name or pattern, from the folder of pictures on
 * @param arm name of the arm
 * @param experiment from 1
 * @param well from 1
 * @param field from 1; 0 where it is not said: fields are then numbered in the order of names
 * @param channels roles of the channels in their order; empty for one that is not looked at
 * @param series number from 1 or name of the series; empty for all
 * @param cells label image of cells, with {@code {name}} for the name of the picture; empty for none
 * @param hours since the start of the arm; NaN where not said
 */
record DesignLine(
        Place place,
        String file,
        String arm,
        int experiment,
        int well,
        int field,
        List<Optional<ChannelRole>> channels,
        String series,
        String cells,
        double hours) {
    DesignLine {
        channels = List.copyOf(channels);
    }
}
