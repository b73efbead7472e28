package org.mitoferry.imaging;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.mitoferry.culture.Culture;
import org.mitoferry.measure.AssayParameters;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.Problems;

/**
 * The groups of cells in a dish, by the form that assays tell them by.
 *
 * @param round names of round cells
 * @param spread names of spread cells, in the order of the protocol
 */
record Groups(List<String> round, List<String> spread) {

    private static final String DII = "DiI";
    private static final List<String> ALL_BODIES = List.of("actin", "LifeAct", "membrane");

    static Groups of(Culture culture) {
        List<String> round = new ArrayList<>();
        List<String> spread = new ArrayList<>();
        for (int type = 0; type < culture.profiles().types(); type++) {
            if (culture.present(type) > 0) {
                (culture.profiles().armed(type) ? spread : round)
                        .add(culture.profiles().name(type));
            }
        }
        return new Groups(round, spread);
    }

    List<String> names() {
        List<String> names = new ArrayList<>(round);
        names.addAll(spread);
        return names;
    }

    /** Whether all cells are of one group. */
    boolean single() {
        return round.size() + spread.size() == 1;
    }

    /** The numbers of the assays with the names of this dish; where nothing but the dye of acceptors shows spread cells, they are acceptors. */
    AssayParameters named(AssayParameters parameters, List<String> roles) {
        boolean dyedAlone = roles.contains(DII) && ALL_BODIES.stream().noneMatch(roles::contains);
        String plain = spread.isEmpty() ? parameters.cells().spreadName() : spread.getFirst();
        String other = spread.size() > 1 ? spread.get(1) : "dyed " + plain;
        String text = parameters.text();
        text = with(text, "round name", round.isEmpty() ? parameters.cells().roundName() : round.getFirst());
        text = with(text, "spread name", dyedAlone ? other : plain);
        text = with(text, "acceptor name", other);
        text = with(text, "plain name", plain);
        Problems problems = new Problems();
        AssayParameters named = AssayParameters.readText(AssayParameters.FILE, text, problems);
        problems.throwIfAny();
        return named;
    }

    private static String with(String text, String key, String name) {
        String quoted = '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return text.replaceFirst("(?m)^(  " + key + ": ).*$", "$1" + Matcher.quoteReplacement(quoted));
    }

    /** Rows of groups that are not in the dish left out; what belongs to no group is that of the only one, if there is one. */
    List<Measurement> ofDish(List<Measurement> rows) {
        List<Measurement> own = new ArrayList<>();
        for (Measurement row : rows) {
            String group = row.cell().replaceFirst("#.*$", "");
            if (group.isEmpty() && single()) {
                own.add(row.ofCell(names().getFirst()));
            } else if (group.isEmpty() || names().contains(group)) {
                own.add(row);
            }
        }
        return own;
    }
}
