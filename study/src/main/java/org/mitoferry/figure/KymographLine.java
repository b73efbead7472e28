package org.mitoferry.figure;

/**
 * One point of a kymograph.
 *
 * @param nanotube its number in the field, from 1
 * @param channel what was looked at
 * @param minutes since the first frame
 * @param positionMicrometres along the nanotube, from the end named first
 * @param light in counts
 */
public record KymographLine(int nanotube, String channel, double minutes, double positionMicrometres, double light) {}
