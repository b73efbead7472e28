package org.mitoferry.bench;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.culture.ActiveEffect;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Label;
import org.mitoferry.culture.PotentialDye;
import org.mitoferry.culture.Profiles;
import org.mitoferry.culture.Surroundings;
import org.mitoferry.medium.Medium;
import org.mitoferry.medium.MediumConstants;
import org.mitoferry.medium.Substance;
import org.mitoferry.medium.VerticalGrid;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.CellType;
import org.mitoferry.parameter.Drug;
import org.mitoferry.parameter.DrugEffect;
import org.mitoferry.parameter.Dye;
import org.mitoferry.parameter.Entry;
import org.mitoferry.parameter.GeneticLabel;
import org.mitoferry.parameter.ParameterSet;
import org.mitoferry.parameter.ParameterValue;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Protocol.EffectOverride;
import org.mitoferry.protocol.Step;

/**
 * The empty dish of a job: cell types with the numbers of this experiment, the medium with all that will be dissolved in it, the drugs'
 * effects.
 *
 * <p>Groups of cells are numbered in the order of the protocol's {@code cells}, substances in the order in which the arm's steps bring
 * them: nothing depends on a name.
 */
final class BenchSetup {

    private static final double BOTTOM_LAYER_MICROMETRES = 20;
    private static final double LAYER_RATIO = 1.25;

    /** Finer, so that the layer with the membrane is near its height. */
    private static final double LAYER_RATIO_UNDER_INSERT = 1.1;

    final List<String> groups;
    final List<CellType> cellTypes;
    final Supplies supplies;
    final Variation variation;
    final MediumConstants constants = MediumConstants.cultureMediumAt37Celsius();
    final BenchPractice practice = BenchPractice.USUAL;

    private final BenchJob job;
    private final List<Substance> substances = new ArrayList<>();

    BenchSetup(BenchJob job) {
        this.job = job;
        Catalogue catalogue = job.catalogue().with(job.protocol().parameterSet());
        groups = List.copyOf(job.protocol().cells().keySet());
        cellTypes = job.protocol().cells().values().stream()
                .map(seeding -> catalogue.cells().find(seeding.cellType()).orElseThrow())
                .toList();
        variation = new Variation(job.experimentSeed(), cellTypes);
        supplies = Supplies.of(job.arm(), job.protocol(), catalogue);
        dissolve();
    }

    /** Index of a drug or a soluble dye among the medium's substances, -1 if it is none. */
    int substance(String compound) {
        int first = Surroundings.ALWAYS;
        for (List<? extends Entry> shelf :
                List.of(supplies.drugs(), supplies.potentialDyes(), supplies.stayingDyes())) {
            int place = placeOf(compound, shelf);
            if (place >= 0) {
                return first + place;
            }
            first += shelf.size();
        }
        return -1;
    }

    /** Number of a potential dye in the culture, -1 if it is none. */
    int potentialDye(String name) {
        return placeOf(name, supplies.potentialDyes());
    }

    /** Number of a label that stays in the culture, dye or genetic; -1 if it is none. */
    int label(String name) {
        int dye = placeOf(name, supplies.stayingDyes());
        int label = placeOf(name, supplies.labels());
        return dye >= 0 || label < 0 ? dye : supplies.stayingDyes().size() + label;
    }

    private static int placeOf(String name, List<? extends Entry> shelf) {
        for (int i = 0; i < shelf.size(); i++) {
            if (isCalled(shelf.get(i).name(), shelf.get(i).aliases(), name)) {
                return i;
            }
        }
        return -1;
    }

    /** Index of a group of cells by the name the protocol gives it. */
    int cellType(String name) {
        int index = groups.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("the protocol has no cells '" + name + "'");
        }
        return index;
    }

    private static boolean isCalled(String name, List<String> aliases, String wanted) {
        return name.equals(wanted) || aliases.contains(wanted);
    }

    Culture emptyDish() {
        Protocol.Vessel vessel = job.protocol().vessel();
        double height = heightMillimetres() * 1000 * variation.mediumHeight();
        double footprint = vessel.fieldWidthMicrometres() * vessel.fieldHeightMicrometres();
        Medium medium = supplies.insert()
                ? Medium.columnWithPlane(
                        VerticalGrid.graded(height, BOTTOM_LAYER_MICROMETRES, LAYER_RATIO_UNDER_INSERT),
                        footprint,
                        substances,
                        practice.insertHeightMicrometres())
                : Medium.column(
                        VerticalGrid.graded(height, BOTTOM_LAYER_MICROMETRES, LAYER_RATIO), footprint, substances);
        return new Culture(
                job.dishSeed(),
                vessel.fieldWidthMicrometres(),
                vessel.fieldHeightMicrometres(),
                profiles(),
                effects(),
                dyes(),
                labels(),
                medium);
    }

    /** The arm's own height of medium, or the vessel's. */
    private double heightMillimetres() {
        for (Step step : job.arm().steps()) {
            if (step instanceof Step.Fill fill) {
                return fill.heightMillimetres();
            }
        }
        return job.protocol().vessel().mediumHeightMillimetres();
    }

    private void dissolve() {
        double toMicrometres = MediumConstants.SQUARE_MICROMETRES_PER_MINUTE;
        substances.add(constants.oxygen("oxygen"));
        substances.add(Substance.dissolved("glucose", constants.glucoseDiffusivitySquareMicrometresPerMinute()));
        substances.add(Substance.dissolved("lactate", constants.lactateDiffusivitySquareMicrometresPerMinute()));
        substances.add(Substance.dissolved("serum", practice.serumDiffusivitySquareMetresPerSecond() * toMicrometres));
        substances.add(Substance.dissolved(
                "survival factor", practice.factorDiffusivitySquareMetresPerSecond() * toMicrometres));
        for (Drug drug : supplies.drugs()) {
            substances.add(Substance.dissolved(
                    "drug " + drug.name(), drug.diffusivitySquareMetresPerSecond() * toMicrometres));
        }
        List<Dye> soluble = new ArrayList<>(supplies.potentialDyes());
        soluble.addAll(supplies.stayingDyes());
        for (Dye dye : soluble) {
            substances.add(Substance.dissolved(
                    "dye " + dye.name(), practice.dyeDiffusivitySquareMetresPerSecond() * toMicrometres));
        }
    }

    private Profiles profiles() {
        CellParameter[] parameters = CellParameter.values();
        double[][] values = new double[cellTypes.size()][parameters.length];
        boolean[] armed = new boolean[cellTypes.size()];
        for (int t = 0; t < values.length; t++) {
            for (ParameterValue value : cellTypes.get(t).parameters().list()) {
                values[t][CellParameter.of(value.name()).ordinal()] = value.value();
            }
            armed[t] = cellTypes.get(t).shape() == CellType.Shape.ARMED;
        }
        Profiles profiles = new Profiles(groups, armed, Lineages.of(cellTypes), values);
        for (int t = 0; t < values.length; t++) {
            variation.vary(profiles, t);
        }
        return profiles;
    }

    /** In the order of the drugs and of the lines of each. */
    private List<ActiveEffect> effects() {
        List<ActiveEffect> effects = new ArrayList<>();
        for (Drug drug : supplies.drugs()) {
            for (DrugEffect effect : drug.effects()) {
                boolean[] onType = new boolean[cellTypes.size()];
                for (int t = 0; t < onType.length; t++) {
                    onType[t] = effect.actsOn(cellTypes.get(t));
                }
                effects.add(new ActiveEffect(
                        substance(drug.name()),
                        CellParameter.of(effect.parameter()),
                        effect.most(),
                        effect.action() == DrugEffect.Action.ADD,
                        effect.halfAtMicromolar(),
                        effect.hill(),
                        effect.power(),
                        60 * effect.onsetHours(),
                        60 * effect.recoveryHours(),
                        onType));
            }
        }
        return effects;
    }

    /** Lets so much of a drug's effect act from now on; nothing where the arm does not use the drug. */
    void set(EffectOverride override, Profiles profiles) {
        int place = 0;
        for (Drug drug : supplies.drugs()) {
            boolean meant = isCalled(drug.name(), drug.aliases(), override.drug());
            for (DrugEffect effect : drug.effects()) {
                if (meant && effect.name().equals(override.effect())) {
                    profiles.setEffectShare(place, override.factor());
                }
                place++;
            }
        }
    }

    private List<PotentialDye> dyes() {
        List<PotentialDye> dyes = new ArrayList<>();
        for (Dye dye : supplies.potentialDyes()) {
            ParameterSet parameters = dye.parameters();
            double half = dye.aggregates() ? parameters.value("aggregationPotential") : Double.POSITIVE_INFINITY;
            double hill = dye.aggregates() ? parameters.value("aggregationHill") : 1;
            dyes.add(new PotentialDye(
                    dye.name(), substance(dye.name()), dye.loadingMinutes(), half, hill, parameters.value("charge")));
        }
        return dyes;
    }

    /** First the dyes, then what the cells make. */
    private List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        for (Dye dye : supplies.stayingDyes()) {
            boolean ofMitochondria = dye.kind() == Dye.Kind.MITOCHONDRIAL;
            ParameterSet parameters = dye.parameters();
            labels.add(new Label(
                    dye.name(),
                    ofMitochondria ? Label.Kind.MITOCHONDRIAL : Label.Kind.MEMBRANE,
                    false,
                    ofMitochondria ? parameters.value("fading") : 0,
                    parameters.value("contactLeak"),
                    new Label.Uptake(
                            substance(dye.name()),
                            dye.loadingMinutes(),
                            ofMitochondria ? parameters.value("charge") : 0)));
        }
        for (GeneticLabel label : supplies.labels()) {
            boolean ofMitochondria = label.site() == GeneticLabel.Site.MITOCHONDRIA;
            labels.add(new Label(
                    label.name(),
                    ofMitochondria ? Label.Kind.MITOCHONDRIAL : Label.Kind.MEMBRANE,
                    true,
                    label.fadingPerHour(),
                    0,
                    null));
        }
        return labels;
    }
}
