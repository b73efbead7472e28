package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mitoferry.protocol.Protocol.Comparison;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ScalarNode;

/** The section {@code compare}: series of lines {@code ARM: ARM} or {@code ARM: [ARM, ARM]}. */
final class ComparisonReader {
    private final Set<String> arms;
    private final Problems problems;

    /** @param arms the names of the protocol's arms */
    ComparisonReader(Set<String> arms, Problems problems) {
        this.arms = arms;
        this.problems = problems;
    }

    List<Comparison> read(MappingNode section) {
        List<Comparison> comparisons = new ArrayList<>();
        for (MappingNode.Entry series : section.entries()) {
            for (MappingNode.Entry line : series.value().mapping().entries()) {
                read(series.key(), line, comparisons);
            }
        }
        return comparisons;
    }

    private void read(String series, MappingNode.Entry line, List<Comparison> comparisons) {
        ScalarNode arm = ScalarNode.of(line.key(), line.keyPlace(), problems);
        boolean known = known(arm);
        List<String> against = new ArrayList<>();
        for (Node one : line.value().oneOrMore()) {
            ScalarNode name = one.scalar();
            known &= known(name);
            if (name.text().equals(line.key())) {
                name.report(
                        ProtocolProblem.EXPECT_ITSELF,
                        "'" + line.key() + "' is compared with itself",
                        "Write the arm that it is to be compared with");
                known = false;
            }
            against.add(name.text());
        }
        if (against.isEmpty()) {
            line.value()
                    .report(
                            ProtocolProblem.EMPTY_SECTION,
                            "'" + line.key() + "' is compared with nothing",
                            "Write the name of an arm");
        } else if (known) {
            comparisons.add(new Comparison(series, line.key(), against));
        }
    }

    private boolean known(ScalarNode node) {
        String name = node.text();
        if (!name.isEmpty() && !arms.contains(name)) {
            node.report(
                    ProtocolProblem.UNKNOWN_ARM, "There is no arm '" + name + "'", Suggestions.sentence(name, arms));
        }
        return arms.contains(name);
    }
}
