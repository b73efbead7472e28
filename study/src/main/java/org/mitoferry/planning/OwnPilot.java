package org.mitoferry.planning;

import java.util.List;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.table.Measurement;

/** A person's table under the names that the finding uses. */
public final class OwnPilot {
    private OwnPilot() {}

    /**
     * The rows with the finding's names of arms, and its cells where the table names none.
     *
     * @param called what the table calls the arm compared with and the arm of the finding; empty where it uses the finding's names
     */
    public static List<Measurement> renamed(List<Measurement> rows, Clause clause, List<String> called) {
        String versus = clause.versus() == null ? clause.arm() : clause.versus();
        return rows.stream()
                .map(row ->
                        row.inArm(arm(row.arm(), clause.arm(), versus, called)).ofCell(cell(row.cell(), clause)))
                .toList();
    }

    private static String arm(String arm, String ofFinding, String versus, List<String> called) {
        if (called.size() != 2) {
            return arm;
        }
        return arm.equals(called.getFirst()) ? versus : arm.equals(called.getLast()) ? ofFinding : arm;
    }

    private static String cell(String cell, Clause clause) {
        String group = clause.cells();
        return cell.isEmpty() && group != null ? group : cell;
    }
}
