/**
 * Pictures of what was counted in a field and what was not, for a person to judge a measurement by.
 *
 * <p>{@link org.mitoferry.overlay.Overlay} draws one: on the left the stack as it was taken, its brightest planes in the colours of the
 * publication (F-actin cyan, the donors' mitochondria red, Lamp1 green); on the right the bodies' channel in grey with what was found:
 * outlines of cells, called nanotubes with their numbers, rejected candidates dashed with the letter of their reason, counted and refused
 * mitochondria; below, every called nanotube from both sides (XZ and YZ), where it must hang above the bottom. Numbers are those of the
 * table. Annotations use the colours of M. Okabe and K. Ito (2008), which people with a colour vision deficiency tell apart, and differ in
 * form besides.
 *
 * <p>The brightness of a display is chosen for looking (a root of the counts, so that dim nanotubes show beside bright bodies): nothing is
 * to be measured in these pictures.
 */
@NullMarked
package org.mitoferry.overlay;

import org.jspecify.annotations.NullMarked;
