package org.mitoferry.microscope;

import java.util.List;
import org.mitoferry.microscope.light.FieldOfView;

/**
 * One stack to be taken.
 *
 * @param setting how
 * @param channels in which light, at least one
 * @param field where
 * @param number of the field, from 1: fields differ in their noise
 * @param frame of a time-lapse, from 0
 */
public record Shot(Setting setting, List<Channel> channels, FieldOfView field, int number, int frame) {
    public Shot {
        channels = List.copyOf(channels);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("a picture has a channel");
        }
    }

    /** A still picture whose middle lies at a place of the dish. */
    public static Shot at(
            Setting setting, List<Channel> channels, double xMicrometres, double yMicrometres, int number) {
        return new Shot(setting, channels, setting.frame().at(xMicrometres, yMicrometres), number, 0);
    }

    /** The same field a frame later. */
    public Shot next() {
        return new Shot(setting, channels, field, number, frame + 1);
    }
}
