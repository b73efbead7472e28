package org.mitoferry.culture;

import java.util.Arrays;

/**
 * Every cell of a culture: parallel arrays with the cell's slot as handle. Slots are given in order of birth and never reused: a cell that
 * is gone stays as what became of it.
 */
public final class Cells {

    /** Lives. */
    public static final byte ALIVE = 0;
    /** Past MOMP, caspase not yet active. */
    public static final byte COMMITTED = 1;
    /** Caspase-3/7 active. */
    public static final byte CASPASE_POSITIVE = 2;
    /** Dead and floated off. */
    public static final byte LOST = 3;
    /** Taken out of the dish by a person, alive or dead. */
    public static final byte REMOVED = 4;

    /** Levels: on the bottom of the dish, on the membrane of an insert. Cells of different levels never touch. */
    public static final byte BOTTOM = 0;

    public static final byte INSERT = 1;

    /** Most arms an armed cell can have; arms of the cell in slot c lie at {@code c * MOST_ARMS}. */
    public static final int MOST_ARMS = 4;

    public int count;

    public byte[] type = new byte[0];
    public byte[] life = new byte[0];
    /** {@link #BOTTOM} or {@link #INSERT}. */
    public byte[] level = new byte[0];

    public long[] birthId = new long[0];
    /** Time of birth or seeding, min. */
    public double[] bornMinutes = new double[0];
    /** Time at which the present life state was reached, min. */
    public double[] stateSinceMinutes = new double[0];

    public double[] x = new double[0];
    public double[] y = new double[0];
    /** Direction of migration, radians. */
    public double[] heading = new double[0];
    /** Spreading on the bottom, 0 (round) to 1 (spread). */
    public double[] spread = new double[0];

    public int[] arms = new int[0];
    public double[] armAngle = new double[0];
    /** Cosine and sine of {@link #armAngle}, set with it by {@link #pointArm}: every distance from an outline needs them. */
    public double[] armCosine = new double[0];

    public double[] armSine = new double[0];
    public double[] armLength = new double[0];

    /** ATP charge, 0 to 1. */
    public double[] charge = new double[0];
    /** ATP and ADP that the charge refers to, fmol. */
    public double[] atpPool = new double[0];
    /** Glycogen left, fmol ATP. */
    public double[] glycogen = new double[0];
    /** Amino acid store left, fmol ATP. */
    public double[] aminoAcids = new double[0];
    /** BNIP3 and NIX relative to what lasting hypoxia leads to. */
    public double[] hypoxicTag = new double[0];
    /** Hypoxic adaptation of demand, 0 to 1. */
    public double[] adaptation = new double[0];
    /** Antioxidant state, 0 to 1. */
    public double[] antioxidant = new double[0];
    /** The cell's own factor on antioxidant capacity. */
    public double[] antioxidantFactor = new double[0];
    /** Reactive oxygen released by the mitochondria relative to what the cell can scavenge. */
    public double[] ros = new double[0];
    /** Mitochondrial length the cell's volume is made for, um. */
    public double[] referenceLength = new double[0];

    /** Tagged share of the mitochondria averaged over the tag load time. */
    public double[] tagLoad = new double[0];
    /** The cell's own factor on the apoptosis threshold. */
    public double[] thresholdFactor = new double[0];
    /** Minutes spent in energy crisis without a break. */
    public double[] crisisMinutes = new double[0];
    /** Hazard left until background apoptosis. */
    public double[] deathClock = new double[0];
    /** Minutes until caspase activity, counted down after MOMP. */
    public double[] caspaseInMinutes = new double[0];
    /** Progress through the cell cycle, 0 to 1. */
    public double[] cycle = new double[0];

    /** Most spread cells that a round cell touches at a time; contacts of the cell in slot c lie at {@code c * MOST_CONTACTS}. */
    public static final int MOST_CONTACTS = 4;

    /** Slots of the spread cells that a round cell touches, nearest first; -1 for none. */
    public int[] contactWith = new int[0];
    /** Time since which each is touched, min. */
    public double[] contactSinceMinutes = new double[0];
    /** 1 for a round cell that a spread one holds firmly. */
    public byte[] held = new byte[0];
    /** 1 for a cell that ever touched one of the other shape. */
    public byte[] everTouched = new byte[0];
    /** Lysosomes able to engulf foreign mitochondria. */
    public int[] lysosomes = new int[0];
    /** Hazard left until the cell sends out its next nanotube probe. */
    public double[] probeClock = new double[0];
    /** Stress that drives nanotubes, 0 without; kept from the last step. */
    public double[] stress = new double[0];

    /** Serial number of the next mitochondrion that arises in the cell. */
    public int[] nextSerial = new int[0];

    /** Oxygen the cell would take up at full oxygen, fmol/min: what the medium is asked for in the same step. */
    public double[] oxygenCapacity = new double[0];
    /** Glucose taken up in the last step that the cell lived through, fmol/min. */
    public double[] glucoseUptake = new double[0];
    /** Lactate released in that step, fmol/min. */
    public double[] lactateRelease = new double[0];

    /** ATP ledger since birth, fmol: made by the synthase (net of reversal), glycolysis, amino acids, glycogen; used by demand. */
    public double[] atpFromRespiration = new double[0];

    public double[] atpFromGlycolysis = new double[0];
    public double[] atpFromAminoAcids = new double[0];
    public double[] atpFromGlycogen = new double[0];
    public double[] atpUsed = new double[0];
    /** Glycogen burnt by breathing since birth, in the fmol ATP that glycolysis would have made of it. */
    public double[] glycogenBurnt = new double[0];
    /** ATP the cell was born or seeded with, fmol, and lost at death. */
    public double[] atpAtBirth = new double[0];

    /** Ledger of the stores, fmol ATP: held when born or seeded, grown in a fed cell; own protein used up. */
    public double[] glycogenAtBirth = new double[0];

    public double[] glycogenGrown = new double[0];
    public double[] aminoAcidsAtBirth = new double[0];
    public double[] aminoAcidsGrown = new double[0];
    public double[] aminoAcidsUsed = new double[0];

    /** Mitochondrial length ledger since birth, um: at birth, grown, degraded by own mitophagy, given to daughter cells. */
    public double[] lengthAtBirth = new double[0];

    public double[] lengthGrown = new double[0];
    public double[] lengthDegraded = new double[0];
    public double[] lengthToDaughters = new double[0];
    /** Mitochondria counted likewise: at birth, gained by fission, lost by fusion, degraded, given to daughter cells. */
    public int[] mitochondriaAtBirth = new int[0];

    public int[] fissions = new int[0];
    public int[] fusions = new int[0];
    public int[] degraded = new int[0];
    public int[] toDaughters = new int[0];

    /** Own mitochondria that went into other cells, and their length, um. */
    public int[] exported = new int[0];

    public double[] lengthExported = new double[0];
    /** Foreign mitochondria: received from their donor, and their length, um; pieces gained by fission; digested, and their length. */
    public int[] received = new int[0];

    public double[] lengthReceived = new double[0];
    public int[] foreignFissions = new int[0];
    public int[] digested = new int[0];
    public double[] lengthDigested = new double[0];
    /** Foreign mitochondria that came and went through nanotubes. */
    public int[] movedIn = new int[0];

    public int[] movedOut = new int[0];
    public double[] lengthMovedIn = new double[0];
    public double[] lengthMovedOut = new double[0];

    /** Appends a cell with everything zero but type, id and time, and returns its slot. */
    int add(int cellType, long id, double minutes) {
        int slot = count++;
        if (slot == type.length) {
            resize(Math.max(64, slot + slot / 2));
        }
        type[slot] = (byte) cellType;
        birthId[slot] = id;
        bornMinutes[slot] = minutes;
        stateSinceMinutes[slot] = minutes;
        Arrays.fill(contactWith, slot * MOST_CONTACTS, (slot + 1) * MOST_CONTACTS, -1);
        return slot;
    }

    /** The slot of the cell with a birth id, since slots are given in order of birth; below 0 if there is none. */
    public int slotOf(long id) {
        return Arrays.binarySearch(birthId, 0, count, id);
    }

    public boolean living(int slot) {
        return life[slot] == ALIVE;
    }

    /** Points an arm, by its place in {@link #armAngle}, in a direction. */
    public void pointArm(int arm, double radians) {
        armAngle[arm] = radians;
        armCosine[arm] = Angles.cosine(radians);
        armSine[arm] = Angles.sine(radians);
    }

    private void resize(int size) {
        visit(new Resizing(size, MOST_ARMS), "");
    }

    void visit(StateVisitor visitor) {
        count = (int) visitor.count("cells.count", count);
        visit(visitor, "cells.");
    }

    private void visit(StateVisitor v, String prefix) {
        type = v.bytes(prefix + "type", type, count);
        life = v.bytes(prefix + "life", life, count);
        level = v.bytes(prefix + "level", level, count);
        birthId = v.longs(prefix + "birthId", birthId, count);
        bornMinutes = v.doubles(prefix + "bornMinutes", bornMinutes, count);
        stateSinceMinutes = v.doubles(prefix + "stateSinceMinutes", stateSinceMinutes, count);
        x = v.doubles(prefix + "x", x, count);
        y = v.doubles(prefix + "y", y, count);
        heading = v.doubles(prefix + "heading", heading, count);
        spread = v.doubles(prefix + "spread", spread, count);
        arms = v.ints(prefix + "arms", arms, count);
        armAngle = v.doubles(prefix + "armAngle", armAngle, count * MOST_ARMS);
        armCosine = v.doubles(prefix + "armCosine", armCosine, count * MOST_ARMS);
        armSine = v.doubles(prefix + "armSine", armSine, count * MOST_ARMS);
        armLength = v.doubles(prefix + "armLength", armLength, count * MOST_ARMS);
        charge = v.doubles(prefix + "charge", charge, count);
        atpPool = v.doubles(prefix + "atpPool", atpPool, count);
        glycogen = v.doubles(prefix + "glycogen", glycogen, count);
        aminoAcids = v.doubles(prefix + "aminoAcids", aminoAcids, count);
        hypoxicTag = v.doubles(prefix + "hypoxicTag", hypoxicTag, count);
        adaptation = v.doubles(prefix + "adaptation", adaptation, count);
        antioxidant = v.doubles(prefix + "antioxidant", antioxidant, count);
        antioxidantFactor = v.doubles(prefix + "antioxidantFactor", antioxidantFactor, count);
        ros = v.doubles(prefix + "ros", ros, count);
        referenceLength = v.doubles(prefix + "referenceLength", referenceLength, count);
        tagLoad = v.doubles(prefix + "tagLoad", tagLoad, count);
        thresholdFactor = v.doubles(prefix + "thresholdFactor", thresholdFactor, count);
        crisisMinutes = v.doubles(prefix + "crisisMinutes", crisisMinutes, count);
        deathClock = v.doubles(prefix + "deathClock", deathClock, count);
        caspaseInMinutes = v.doubles(prefix + "caspaseInMinutes", caspaseInMinutes, count);
        cycle = v.doubles(prefix + "cycle", cycle, count);
        contactWith = v.ints(prefix + "contactWith", contactWith, count * MOST_CONTACTS);
        contactSinceMinutes = v.doubles(prefix + "contactSinceMinutes", contactSinceMinutes, count * MOST_CONTACTS);
        held = v.bytes(prefix + "held", held, count);
        everTouched = v.bytes(prefix + "everTouched", everTouched, count);
        lysosomes = v.ints(prefix + "lysosomes", lysosomes, count);
        probeClock = v.doubles(prefix + "probeClock", probeClock, count);
        stress = v.doubles(prefix + "stress", stress, count);
        nextSerial = v.ints(prefix + "nextSerial", nextSerial, count);
        oxygenCapacity = v.doubles(prefix + "oxygenCapacity", oxygenCapacity, count);
        glucoseUptake = v.doubles(prefix + "glucoseUptake", glucoseUptake, count);
        lactateRelease = v.doubles(prefix + "lactateRelease", lactateRelease, count);
        visitLedgers(v, prefix);
    }

    private void visitLedgers(StateVisitor v, String prefix) {
        atpFromRespiration = v.doubles(prefix + "atpFromRespiration", atpFromRespiration, count);
        atpFromGlycolysis = v.doubles(prefix + "atpFromGlycolysis", atpFromGlycolysis, count);
        atpFromAminoAcids = v.doubles(prefix + "atpFromAminoAcids", atpFromAminoAcids, count);
        atpFromGlycogen = v.doubles(prefix + "atpFromGlycogen", atpFromGlycogen, count);
        glycogenBurnt = v.doubles(prefix + "glycogenBurnt", glycogenBurnt, count);
        atpUsed = v.doubles(prefix + "atpUsed", atpUsed, count);
        atpAtBirth = v.doubles(prefix + "atpAtBirth", atpAtBirth, count);
        glycogenAtBirth = v.doubles(prefix + "glycogenAtBirth", glycogenAtBirth, count);
        glycogenGrown = v.doubles(prefix + "glycogenGrown", glycogenGrown, count);
        aminoAcidsAtBirth = v.doubles(prefix + "aminoAcidsAtBirth", aminoAcidsAtBirth, count);
        aminoAcidsGrown = v.doubles(prefix + "aminoAcidsGrown", aminoAcidsGrown, count);
        aminoAcidsUsed = v.doubles(prefix + "aminoAcidsUsed", aminoAcidsUsed, count);
        lengthAtBirth = v.doubles(prefix + "lengthAtBirth", lengthAtBirth, count);
        lengthGrown = v.doubles(prefix + "lengthGrown", lengthGrown, count);
        lengthDegraded = v.doubles(prefix + "lengthDegraded", lengthDegraded, count);
        lengthToDaughters = v.doubles(prefix + "lengthToDaughters", lengthToDaughters, count);
        mitochondriaAtBirth = v.ints(prefix + "mitochondriaAtBirth", mitochondriaAtBirth, count);
        fissions = v.ints(prefix + "fissions", fissions, count);
        fusions = v.ints(prefix + "fusions", fusions, count);
        degraded = v.ints(prefix + "degraded", degraded, count);
        toDaughters = v.ints(prefix + "toDaughters", toDaughters, count);
        exported = v.ints(prefix + "exported", exported, count);
        lengthExported = v.doubles(prefix + "lengthExported", lengthExported, count);
        received = v.ints(prefix + "received", received, count);
        lengthReceived = v.doubles(prefix + "lengthReceived", lengthReceived, count);
        foreignFissions = v.ints(prefix + "foreignFissions", foreignFissions, count);
        digested = v.ints(prefix + "digested", digested, count);
        lengthDigested = v.doubles(prefix + "lengthDigested", lengthDigested, count);
        movedIn = v.ints(prefix + "movedIn", movedIn, count);
        movedOut = v.ints(prefix + "movedOut", movedOut, count);
        lengthMovedIn = v.doubles(prefix + "lengthMovedIn", lengthMovedIn, count);
        lengthMovedOut = v.doubles(prefix + "lengthMovedOut", lengthMovedOut, count);
    }
}
