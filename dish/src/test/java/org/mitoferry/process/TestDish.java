package org.mitoferry.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoferry.culture.ActiveEffect;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.CellVocabulary;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Label;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.PotentialDye;
import org.mitoferry.culture.Profiles;
import org.mitoferry.culture.Surroundings;
import org.mitoferry.medium.Medium;
import org.mitoferry.medium.MediumConstants;
import org.mitoferry.medium.Substance;
import org.mitoferry.medium.VerticalGrid;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.CellType;
import org.mitoferry.parameter.ParameterValue;

/** Dishes with cells of the shipped catalogue, without a bench and without variation between experiments. */
final class TestDish {

    static final Seeding.Flask FLASK = new Seeding.Flask(160, 5.6, 3);
    static final int FIRST_EXTRA = Surroundings.ALWAYS;

    private static final Catalogue CATALOGUE = Catalogue.load(new CellVocabulary(), List.of());

    private long seed = 1;
    private double width = 250;
    private double height = 200;
    private final List<ActiveEffect> effects = new ArrayList<>();
    private final List<PotentialDye> dyes = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private int extraSubstances;
    private final Profiles profiles;

    private TestDish(Profiles profiles) {
        this.profiles = profiles;
    }

    static TestDish of(String... types) {
        double[][] values = new double[types.length][];
        boolean[] armed = new boolean[types.length];
        for (int t = 0; t < types.length; t++) {
            CellType type = CATALOGUE.cells().find(types[t]).orElseThrow();
            values[t] = new double[CellParameter.values().length];
            for (ParameterValue value : type.parameters().list()) {
                values[t][CellParameter.of(value.name()).ordinal()] = value.value();
            }
            armed[t] = type.shape() == CellType.Shape.ARMED;
        }
        return new TestDish(new Profiles(List.of(types), armed, values));
    }

    TestDish seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    TestDish size(double widthMicrometres, double heightMicrometres) {
        width = widthMicrometres;
        height = heightMicrometres;
        return this;
    }

    TestDish with(CellParameter parameter, double value) {
        for (int t = 0; t < profiles.types(); t++) {
            profiles.set(t, parameter, value);
        }
        return this;
    }

    /** Sets a parameter of one type. */
    TestDish only(int type, CellParameter parameter, double value) {
        profiles.set(type, parameter, value);
        return this;
    }

    /** Nothing happens by chance: no hits, fission, fusion, mitophagy, death, division or migration. */
    TestDish withoutChance() {
        for (CellParameter rate : List.of(
                CellParameter.ROS_HIT_RATE,
                CellParameter.ENERGY_HIT_RATE,
                CellParameter.SPONTANEOUS_HIT_RATE,
                CellParameter.FISSION_RATE,
                CellParameter.FUSION_RATE,
                CellParameter.MITOPHAGY_RATE,
                CellParameter.APOPTOSIS_BACKGROUND,
                CellParameter.DIVISION_TIME,
                CellParameter.MOTILITY)) {
            with(rate, 0);
        }
        return withoutChain().with(CellParameter.APOPTOSIS_THRESHOLD, 10).with(CellParameter.CRISIS_TIME, 1e9);
    }

    /** Nothing passes between cells, and none sends out nanotubes. */
    TestDish withoutChain() {
        return with(CellParameter.PLAQUE_NUCLEATION, 0)
                .with(CellParameter.VESICLE_RELEASE, 0)
                .with(CellParameter.EFFEROCYTOSIS_RATE, 0)
                .with(CellParameter.NANOTUBE_NUCLEATION, 0)
                .with(CellParameter.NANOTUBE_DISLODGEMENT, 0)
                .with(CellParameter.CHEMOTAXIS, 0);
    }

    /** A drug or dye in the medium; they are numbered from {@link #FIRST_EXTRA}. */
    TestDish withSubstances(int number) {
        extraSubstances = number;
        return this;
    }

    TestDish withEffect(ActiveEffect effect) {
        effects.add(effect);
        return this;
    }

    TestDish withDye(PotentialDye dye) {
        dyes.add(dye);
        return this;
    }

    TestDish withLabel(Label label) {
        labels.add(label);
        return this;
    }

    /** An empty dish with full medium in normoxia. */
    Culture empty() {
        MediumConstants constants = MediumConstants.cultureMediumAt37Celsius();
        List<Substance> substances = new ArrayList<>();
        substances.add(constants.oxygen("oxygen"));
        substances.add(Substance.dissolved("glucose", constants.glucoseDiffusivitySquareMicrometresPerMinute()));
        substances.add(Substance.dissolved("lactate", constants.lactateDiffusivitySquareMicrometresPerMinute()));
        substances.add(Substance.dissolved("serum", 5000));
        substances.add(Substance.dissolved("survival factor", 8000));
        for (int i = 0; i < extraSubstances; i++) {
            substances.add(Substance.dissolved("extra " + i, 3e4));
        }
        Medium medium = Medium.column(VerticalGrid.graded(2000, 20, 1.25), width * height, substances);
        Culture culture = new Culture(seed, width, height, profiles, effects, dyes, labels, medium);
        fill(culture, 18.6, 5.6, 10);
        return culture;
    }

    /** New medium at equilibrium with its gas. */
    static void fill(Culture culture, double oxygenPercent, double glucoseMillimolar, double serumPercent) {
        Medium medium = culture.medium();
        medium.setGas(Surroundings.OXYGEN, oxygenPercent);
        medium.equilibrateSurface();
        double[] fresh = new double[medium.substances().size()];
        fresh[Surroundings.OXYGEN] =
                MediumConstants.cultureMediumAt37Celsius().dissolvedOxygenMicromolar(oxygenPercent);
        fresh[Surroundings.GLUCOSE] = 1000 * glucoseMillimolar;
        fresh[Surroundings.SERUM] = serumPercent;
        medium.exchange(0, fresh);
    }

    /** A dish with so many cells of each type, settled. */
    Culture seeded(int... cells) {
        Culture culture = empty();
        try (Crew crew = new Crew(1)) {
            for (int t = 0; t < cells.length; t++) {
                Seeding.seed(culture, crew, t, cells[t], 1, FLASK);
            }
        }
        return culture;
    }

    /** A living cell with equal mitochondria, fed and charged, at a place, without settling. */
    static int cell(Culture culture, int type, int mitochondria, double length, double potential) {
        int cell = culture.addCell(type, mitochondria);
        double[] p = culture.profiles().values(type);
        culture.cells().x[cell] = culture.widthMicrometres() / 2;
        culture.cells().y[cell] = culture.heightMicrometres() / 2;
        culture.cells().referenceLength[cell] = mitochondria * length;
        double size = mitochondria * length / p[CellParameter.MITOCHONDRIAL_LENGTH.ordinal()];
        culture.cells().atpPool[cell] = p[CellParameter.ATP_POOL.ordinal()] * size;
        culture.cells().aminoAcids[cell] = p[CellParameter.AMINO_ACID_STORE.ordinal()] * size;
        culture.cells().glycogen[cell] = p[CellParameter.GLYCOGEN.ordinal()] * size;
        culture.cells().charge[cell] = 0.85;
        culture.cells().antioxidant[cell] = 1;
        culture.cells().antioxidantFactor[cell] = 1;
        culture.cells().thresholdFactor[cell] = 1;
        culture.cells().deathClock[cell] = 1e9;
        Mitochondria m = culture.mitochondria();
        for (int i = m.start[cell]; i < m.start[cell] + mitochondria; i++) {
            m.id[i] = Mitochondria.idOf(culture.cells().birthId[cell], culture.cells().nextSerial[cell]++);
            m.length[i] = length;
            m.potential[i] = potential;
            m.damage[i] = 0;
            m.tag[i] = 0;
            m.capacity[i] = 1;
            m.clock[i] = 1e9;
        }
        return cell;
    }

    /** The host of a cell in normoxic full medium, ready for a step. */
    static Host host(Culture culture, int cell, double minutes) {
        culture.foreign().gather(culture.cells().count);
        Host host = new Host(culture);
        host.parameters = culture.profiles().values(culture.cells().type[cell]);
        host.size = culture.cells().referenceLength[cell] / host.parameter(CellParameter.MITOCHONDRIAL_LENGTH);
        host.minutes = minutes;
        host.oxygen = 160;
        host.glucose = 5.6;
        host.serum = 10;
        host.glucoseDrive = host.glucose / (host.glucose + host.parameter(CellParameter.GLUCOSE_KM));
        point(host, culture, cell, culture.step());
        return host;
    }

    /** Points a host at a cell as it is now. */
    static void point(Host host, Culture culture, int cell, int step) {
        host.cell = cell;
        host.first = culture.mitochondria().start[cell];
        host.end = host.first + culture.mitochondria().count[cell];
        host.step = step;
        host.nowMinutes = culture.minutes() + host.minutes;
    }

    static double meanPotential(Culture culture) {
        Mitochondria m = culture.mitochondria();
        double sum = 0;
        double length = 0;
        for (int c = 0; c < culture.cells().count; c++) {
            for (int i = m.start[c]; culture.cells().living(c) && i < m.start[c] + m.count[c]; i++) {
                sum += m.length[i] * m.potential[i];
                length += m.length[i];
            }
        }
        return sum / length;
    }

    static double meanCharge(Culture culture) {
        return Arrays.stream(culture.cells().charge, 0, culture.cells().count)
                .average()
                .orElseThrow();
    }
}
