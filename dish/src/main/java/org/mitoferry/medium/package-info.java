/**
 * The medium over the cells: what is dissolved in it, how it spreads, and what the cells see of it.
 *
 * <p>Every substance obeys
 *
 * <pre>dC/dt = D (d2C/dx2 + d2C/dy2 + d2C/dz2) - k C</pre>
 *
 * <p>between closed sides, with D dC/dz = V C/(C + Km) - p per area at the bottom (uptake by the cells with capacity V, release p), and
 * either nothing or C = Cs(t) at the surface, where dCs/dt = (C(gas) - Cs)/lag. Gas reaches cells late: the medium relaxes in 4 h2/(pi2
 * D), some 10 minutes for oxygen through 2 mm, gas phase and plastic take hours (Allen et al. 2001, Am J Physiol Lung 281:L1021).
 *
 * <p><b>Space</b>: finite volumes, uniform across and graded in height ({@link org.mitoferry.medium.VerticalGrid}), second order on
 * either (on the graded grid when all layers are refined together). A linear profile, and so the steady state of oxygen over a layer of
 * cells, is exact on any grid: the cells see the concentration at the bottom, half a voxel below the bottom voxel's centre.
 *
 * <p><b>Time</b>: locally one-dimensional backward Euler (Yanenko 1971, The Method of Fractional Steps): x, y, z in this order, decay,
 * surface and bottom within z. First order; unconditionally stable; no concentration ever becomes negative. A steady state of one column
 * does not depend on the step. Where columns differ, the splitting leaves an error of first order in D dt/dx2 also at rest, so small
 * lateral structures ask for small steps. Each direction is a tridiagonal system whose factors depend on substance and step alone
 * ({@code Tridiagonal}); the bottom's Michaelis law is solved with it as a quadratic ({@code BottomExchange}). Cells may also live in one
 * plane within the medium, as on the membrane of an insert: its uptake is solved with both ({@code PlaneExchange}).
 *
 * <p>{@link org.mitoferry.medium.PericellularOxygen} gives the steady state without any grid.
 *
 * <p>What it does not do: convection (stirring is instantaneous, by the bench), evaporation, binding to plastic or serum, reactions between
 * substances, uptake anywhere but at the bottom and in that plane, several half saturations in one column.
 */
@NullMarked
package org.mitoferry.medium;

import org.jspecify.annotations.NullMarked;
