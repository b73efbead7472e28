/**
 * The files of a run folder.
 *
 * <table>
 *   <caption>What is in it</caption>
 *   <tr><td>{@code measurements.csv}</td><td>the tidy table; the same run gives the same bytes</td></tr>
 *   <tr><td>{@code measurements.parquet}</td><td>the same rows for DuckDB, R, Python and Spark; the same rows give the same bytes with one version
 *       of DuckDB, while another version may lay them out otherwise</td></tr>
 *   <tr><td>{@code transfers.parquet}</td><td>every mitochondrion that went from one cell into another: time, place, route, cells, length, potential,
 *       tag</td></tr>
 *   <tr><td>{@code findings.json}</td><td>what was expected and what came of it, one object a finding</td></tr>
 *   <tr><td>{@code run.json}</td><td>seed, versions, machine, timings; the only file that knows the clock</td></tr>
 * </table>
 *
 * <p>Every file is written beside its place and moved there when it is complete ({@link org.mitoferry.store.WholeFile}), so a reader never
 * meets a half-written one and an interrupted run leaves the old one.
 *
 * <p>The package decides neither where a run folder lies nor when a run is complete.
 */
@NullMarked
package org.mitoferry.store;

import org.jspecify.annotations.NullMarked;
