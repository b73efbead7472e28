package org.mitoferry.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mitoferry.quantity.NotAQuantity;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.table.Measurement;

/**
 * Arms that are doses of one thing: {@code SERIES @ DOSE}. A table of one's own gets such arms from its column of doses; in the table of a
 * run, arms whose names tell a dose of the drug ({@code JJN3 OGD + bortezomib 5 nM}) become doses of the arm of the name before it.
 */
final class Doses {

    private static final String AT = " @ ";
    private static final Map<String, Double> MICROMOLAR =
            Map.of("pM", 1e-6, "nM", 1e-3, "uM", 1.0, "\u00b5M", 1.0, "mM", 1e3);

    private Doses() {}

    static String arm(String series, String dose) {
        return series + AT + dose;
    }

    static String series(String arm) {
        int at = arm.lastIndexOf(AT);
        return at < 0 ? arm : arm.substring(0, at);
    }

    /** Empty where the arm is no dose, or no number of at least 0 stands for it. */
    static OptionalDouble dose(String arm) {
        int at = arm.lastIndexOf(AT);
        if (at < 0) {
            return OptionalDouble.empty();
        }
        try {
            double dose = NumberText.parse(arm.substring(at + AT.length()));
            return dose >= 0 ? OptionalDouble.of(dose) : OptionalDouble.empty();
        } catch (NotAQuantity none) {
            return OptionalDouble.empty();
        }
    }

    /** The same table with the arms that name a dose of a drug, and those without the drug of the same name before it, as doses in uM. */
    static TidyTable named(TidyTable table, String drug) {
        Pattern told = Pattern.compile("(.*?)[\\s,+]*(?i:" + Pattern.quote(drug) + ")\\s+([0-9.]+)\\s*([pnu\u00b5m]M)");
        Map<String, String> names = new LinkedHashMap<>();
        for (String arm : table.arms()) {
            Matcher matcher = told.matcher(arm);
            if (matcher.matches()) {
                double dose =
                        Double.parseDouble(matcher.group(2)) * MICROMOLAR.getOrDefault(matcher.group(3), Double.NaN);
                names.put(arm, arm(matcher.group(1).strip(), NumberText.of(dose)));
                names.put(matcher.group(1).strip(), arm(matcher.group(1).strip(), "0"));
            }
        }
        List<Measurement> rows = new ArrayList<>();
        for (Measurement row : table.rows()) {
            String name = names.get(row.arm());
            if (name != null) {
                rows.add(row.inArm(name));
            }
        }
        return new TidyTable(table.name(), rows, table.experiments(), table.donors());
    }
}
