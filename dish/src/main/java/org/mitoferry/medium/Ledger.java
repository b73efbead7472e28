package org.mitoferry.medium;

/**
 * Where a substance came from and went to since the medium was made, fmol.
 *
 * @param content in the medium now
 * @param throughSurface come in through the surface, negative when more has left
 * @param takenUp taken up by cells, by Michaelis law or prescribed
 * @param released given off by cells
 * @param decayed lost by first-order decay
 * @param brought brought in by the bench: fills, changes of medium, additions
 * @param removed taken out by the bench with the medium
 */
public record Ledger(
        double content,
        double throughSurface,
        double takenUp,
        double released,
        double decayed,
        double brought,
        double removed) {

    /** What the entries leave unexplained of the content, fmol: rounding. */
    public double unexplained() {
        return content - (throughSurface + released + (brought - removed) - takenUp - decayed);
    }

    /** {@link #unexplained()} over the largest entry; 0 where nothing ever was. */
    public double relativeError() {
        double turnover = Math.max(
                Math.max(Math.abs(content), Math.abs(throughSurface)),
                Math.max(Math.max(takenUp, released), Math.max(decayed, Math.max(brought, removed))));
        return turnover == 0 ? 0 : Math.abs(unexplained()) / turnover;
    }
}
