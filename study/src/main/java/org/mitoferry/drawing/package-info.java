/**
 * Figures as files, without a browser: from one Vega-Lite definition to SVG, PNG and PDF, with the data beside.
 *
 * <pre>
 *   figures/NAME.vl.json   the definition with its data, to plot again anywhere
 *   figures/NAME.csv       the data alone
 *   figures/NAME.svg       text stays text
 *   figures/NAME.png       twice the size of the screen, on white
 *   figures/NAME.pdf       at most 180 mm wide, two columns of a journal; text as outlines
 * </pre>
 *
 * <p>The same Vega and Vega-Lite that a report carries run in GraalJS, which is Java, without a window ({@link
 * org.mitoferry.drawing.VegaScript}); they give an SVG. JSVG paints it into pixels, and through PDFBox into a PDF.
 *
 * <p>No font of the machine is used. Letters are measured and, for PNG and PDF, outlined from Liberation Sans ({@link
 * org.mitoferry.drawing.Typeface}), which PDFBox brings and whose letters are as wide as Arial's; an SVG names both. So the same figure
 * gives the same bytes on every machine with the same Java.
 *
 * <p>Beside charts it brings pictures of measured micrographs to the size of a page ({@link org.mitoferry.drawing.MicrographFiles}), and keeps
 * the light along nanotubes of a time-lapse as a table to draw kymographs from ({@link org.mitoferry.drawing.KymographFiles}).
 *
 * <p>Starting the engine takes seconds and happens when the first figure is drawn, never before. Nothing is drawn here that {@code figure}
 * does not define.
 */
@NullMarked
package org.mitoferry.drawing;

import org.jspecify.annotations.NullMarked;
