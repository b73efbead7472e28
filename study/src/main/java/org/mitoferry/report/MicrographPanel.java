package org.mitoferry.report;

/**
 * A picture of a measured micrograph.
 *
 * @param name of the field
 * @param widthPixels of the picture
 * @param heightPixels likewise
 * @param jpeg the picture, as JPEG in base 64
 */
public record MicrographPanel(String name, int widthPixels, int heightPixels, String jpeg) {}
