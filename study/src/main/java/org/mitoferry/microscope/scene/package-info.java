/**
 * What glows, and where: the bodies of a culture in three dimensions, by role.
 *
 * <p><b>Bodies.</b> A round cell is a sphere that rests on the bottom, or on the spread cells under it. A spread cell is a relief: over its
 * outline the height rises from the rim to the lamella, and over the body to the dome that holds the nucleus,
 *
 * <pre>h = rim + lamella (1 - exp(-d/flank)) + dome exp(-(r/(width R))^2)</pre>
 *
 * with d the distance inside the outline and r that from the centre. Nanotubes leave at the heights of their anchors; a short root joins each
 * anchor to the surface of its cell.
 *
 * <p><b>Order.</b> Everything that is not state is drawn from a stream of its own: by the birth id of what it belongs to. So a scene depends
 * on the culture alone, not on the field of view.
 */
@NullMarked
package org.mitoferry.microscope.scene;

import org.jspecify.annotations.NullMarked;
