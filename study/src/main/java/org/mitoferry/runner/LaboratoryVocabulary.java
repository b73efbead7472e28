package org.mitoferry.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.parameter.BaseMedium;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.DrugEffect;
import org.mitoferry.parameter.Dye;
import org.mitoferry.parameter.Entry;
import org.mitoferry.parameter.GeneticLabel;
import org.mitoferry.parameter.Limits;
import org.mitoferry.parameter.Shelf;
import org.mitoferry.protocol.Vocabulary;
import org.mitoferry.readout.Readout;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.YamlFile;

/**
 * The names that protocols may use: those of the catalogue and its aliases, of the model's parameters, of the readouts, and of the shelves.
 */
final class LaboratoryVocabulary implements Vocabulary {
    private static final double PER_PERCENT = 0.01;
    private static final String SHELVES = "laboratory.yaml";

    private final Catalogue catalogue;
    private final Set<String> cellTypes;
    private final Set<String> drugs;
    private final Set<String> dyes;
    private final Set<String> mediumBases;
    private final Set<String> parameterSets;
    private final Set<String> labels;
    private final Set<String> fixatives;
    private final Set<String> coatings;
    private final Map<String, Set<String>> shelves = new LinkedHashMap<>();

    LaboratoryVocabulary(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.cellTypes = names(catalogue.cells());
        this.drugs = names(catalogue.drugs());
        this.dyes = names(catalogue.dyes());
        this.mediumBases = names(catalogue.media());
        this.parameterSets = names(catalogue.sets());
        this.labels = names(catalogue.labels());
        this.fixatives = names(catalogue.fixatives());
        this.coatings = names(catalogue.coatings());
        MappingNode file = shelves();
        for (String shelf : List.of("objectives", "antibodies")) {
            shelves.put(
                    shelf,
                    file.required(shelf).oneOrMore().stream()
                            .map(Node::text)
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
    }

    @Override
    public Set<String> cellTypes() {
        return cellTypes;
    }

    @Override
    public Set<String> drugs() {
        return drugs;
    }

    @Override
    public Set<String> dyes() {
        return dyes;
    }

    @Override
    public Set<String> mediumBases() {
        return mediumBases;
    }

    @Override
    public Set<String> antibodies() {
        return shelf("antibodies");
    }

    @Override
    public Set<String> labels() {
        return labels;
    }

    @Override
    public Set<String> objectives() {
        return shelf("objectives");
    }

    @Override
    public Set<String> fixatives() {
        return fixatives;
    }

    @Override
    public Set<String> coatings() {
        return coatings;
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> units = new LinkedHashMap<>();
        for (CellParameter one : CellParameter.values()) {
            units.put(one.key(), one.unit());
        }
        return units;
    }

    @Override
    public Set<String> parameterSets() {
        return parameterSets;
    }

    @Override
    public Set<String> effects(String drug) {
        return catalogue.drugs().find(drug).stream()
                .flatMap(found -> found.effects().stream())
                .map(DrugEffect::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public Limits limits(String parameter) {
        return CellParameter.of(parameter).limits();
    }

    @Override
    public Map<String, String> quantities() {
        return Readout.quantities();
    }

    @Override
    public Compound compound(String name) {
        return catalogue
                .drugs()
                .find(name)
                .map(drug -> known(drug, false, Set.of(), Set.of()))
                .or(() -> catalogue.dyes().find(name).map(LaboratoryVocabulary::dye))
                .or(() -> catalogue.labels().find(name).map(LaboratoryVocabulary::label))
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

    private static Compound dye(Dye dye) {
        Set<String> channels = channels(dye.channels());
        return switch (dye.kind()) {
            case POTENTIAL -> known(dye, true, channels, dye.aggregates() ? Set.of(Readout.DYE_RATIO) : Set.of());
            case CASPASE -> known(dye, true, channels, Set.of(Readout.CASPASE_POSITIVE));
            case MITOCHONDRIAL -> known(dye, true, channels, Set.of());
            case DNA, MEMBRANE -> known(dye, false, channels, Set.of());
        };
    }

    private static Compound label(GeneticLabel label) {
        return new Compound(Double.NaN, Double.NaN, Double.NaN, false, false, channels(label.channels()), Set.of());
    }

    private static Set<String> channels(List<Dye.Channel> channels) {
        return channels.stream().map(Dye.Channel::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Compound known(
            org.mitoferry.parameter.Compound compound,
            boolean needsLivingCells,
            Set<String> channels,
            Set<String> reads) {
        return new Compound(
                compound.usualMicromolar(),
                compound.pureMicromolar() * PER_PERCENT,
                compound.molarMassGramsPerMole(),
                needsLivingCells,
                false,
                channels,
                reads);
    }

    private Set<String> shelf(String name) {
        return Objects.requireNonNull(shelves.get(name), name);
    }

    private static Set<String> names(Shelf<? extends Entry> shelf) {
        Set<String> names = new LinkedHashSet<>(shelf.names());
        shelf.all().forEach(entry -> names.addAll(entry.aliases()));
        return Collections.unmodifiableSet(names);
    }

    private static MappingNode shelves() {
        try (InputStream in =
                Objects.requireNonNull(LaboratoryVocabulary.class.getResourceAsStream(SHELVES), SHELVES)) {
            Problems problems = new Problems();
            MappingNode file = YamlFile.read(SHELVES, in.readAllBytes(), problems)
                    .map(Node::mapping)
                    .orElseThrow();
            problems.throwIfAny();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the program's list of names cannot be read", e);
        }
    }
}
