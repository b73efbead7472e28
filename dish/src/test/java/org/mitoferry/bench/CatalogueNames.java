package org.mitoferry.bench;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.parameter.BaseMedium;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.Entry;
import org.mitoferry.parameter.Shelf;
import org.mitoferry.protocol.Vocabulary;

/** The names of a catalogue, as far as the tests' protocols need them. */
public record CatalogueNames(Catalogue catalogue) implements Vocabulary {

    @Override
    public Set<String> cellTypes() {
        return names(catalogue.cells());
    }

    @Override
    public Set<String> drugs() {
        return names(catalogue.drugs());
    }

    @Override
    public Set<String> dyes() {
        return names(catalogue.dyes());
    }

    @Override
    public Set<String> antibodies() {
        return Set.of();
    }

    @Override
    public Set<String> labels() {
        return names(catalogue.labels());
    }

    @Override
    public Set<String> mediumBases() {
        return names(catalogue.media());
    }

    @Override
    public Set<String> objectives() {
        return Set.of("20x/0.8");
    }

    @Override
    public Set<String> fixatives() {
        return names(catalogue.fixatives());
    }

    @Override
    public Set<String> coatings() {
        return names(catalogue.coatings());
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (CellParameter parameter : CellParameter.values()) {
            parameters.put(parameter.key(), parameter.unit());
        }
        return parameters;
    }

    @Override
    public Set<String> parameterSets() {
        return names(catalogue.sets());
    }

    @Override
    public Set<String> effects(String drug) {
        return catalogue.drugs().find(drug).stream()
                .flatMap(one -> one.effectNames().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public Map<String, String> quantities() {
        Map<String, String> quantities = new LinkedHashMap<>();
        quantities.put("jc1Ratio", "1");
        quantities.put("membranePotential_mV", "mV");
        quantities.put("atpLevel", "1");
        quantities.put("caspasePositiveFraction", "1");
        quantities.put("viableFraction", "1");
        quantities.put("adherentFraction", "1");
        quantities.put("cells", "1");
        quantities.put("pericellularOxygen_uM", "uM");
        quantities.put("glucose_mM", "mM");
        quantities.put("lactate_mM", "mM");
        return quantities;
    }

    @Override
    public Compound compound(String name) {
        return catalogue
                .drugs()
                .find(name)
                .map(drug -> new Compound(
                        drug.usualMicromolar(),
                        drug.pureMicromolar() / 100,
                        drug.molarMassGramsPerMole(),
                        false,
                        false,
                        Set.of(),
                        Set.of()))
                .orElse(Compound.PLAIN);
    }

    @Override
    public double glucoseMillimolar(String mediumBase) {
        return catalogue
                .media()
                .find(mediumBase)
                .map(BaseMedium::glucoseMillimolar)
                .orElse(Double.NaN);
    }

    private static Set<String> names(Shelf<? extends Entry> shelf) {
        return shelf.all().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.name()), entry.aliases().stream()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
