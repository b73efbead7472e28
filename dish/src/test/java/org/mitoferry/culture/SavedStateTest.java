package org.mitoferry.culture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mitoferry.medium.Medium;
import org.mitoferry.medium.MediumConstants;
import org.mitoferry.medium.Substance;
import org.mitoferry.medium.VerticalGrid;

/** Nothing that a population holds is forgotten when its culture is saved. */
class SavedStateTest {

    private static final int MEMBERS = 3;

    /** Worked out of the rest when a state is loaded. */
    private static final Map<Class<?>, Set<String>> DERIVED = Map.of(
            Mitochondria.class, Set.of("start", "room"),
            ForeignMitochondria.class, Set.of("order", "start", "free", "captured", "uncapturedLength"));

    @Test
    void every_column_of_every_population_is_saved_and_comes_back() throws Exception {
        Culture culture = filled();
        Culture loaded = empty();
        loaded.visit(new StateReader(new DataInputStream(new ByteArrayInputStream(bytes(culture)))));
        assertArrayEquals(bytes(culture), bytes(loaded));
        for (int k = 0; k < populations(culture).size(); k++) {
            Object population = populations(culture).get(k);
            for (Field field : columns(population)) {
                String name = population.getClass().getSimpleName() + "." + field.getName();
                Object saved = field.get(population);
                Object back = field.get(populations(loaded).get(k));
                assertTrue(Array.getLength(saved) > 0, name + " is empty");
                assertTrue(Array.getLength(back) > 0, name + " is not saved");
                assertEquals(Array.get(saved, 0), Array.get(back, 0), name);
            }
        }
    }

    /** A dish with some members in each population, each column with a number of its own. */
    private static Culture filled() throws IllegalAccessException {
        Culture culture = empty();
        for (int i = 0; i < MEMBERS; i++) {
            culture.addCell(0, 2);
            culture.foreign().add();
            culture.masses().add(0);
            culture.masses().members[i] = 1;
            culture.plaques().add(0, 1);
            culture.nanotubes().add(0);
            culture.vesicles().add(0);
            culture.nanotubeHistory().add();
            culture.transfers().add();
            culture.foreignFissions().add();
        }
        int number = 1;
        for (Object population : populations(culture)) {
            for (Field field : columns(population)) {
                if (!new TreeSet<>(List.of("host", "count", "birthId")).contains(field.getName())) {
                    number = number % 100 + 1;
                    set(field.get(population), number);
                }
            }
        }
        return culture;
    }

    private static void set(Object column, int number) {
        switch (column) {
            case double[] doubles -> Arrays.fill(doubles, number);
            case int[] ints -> Arrays.fill(ints, number);
            case long[] longs -> Arrays.fill(longs, number);
            case byte[] bytes -> Arrays.fill(bytes, (byte) number);
            default -> throw new IllegalArgumentException("a column of " + column.getClass());
        }
    }

    private static List<Object> populations(Culture culture) {
        return List.of(
                culture.cells(),
                culture.mitochondria(),
                culture.foreign(),
                culture.masses(),
                culture.plaques(),
                culture.nanotubes(),
                culture.vesicles(),
                culture.nanotubeHistory(),
                culture.transfers(),
                culture.foreignFissions());
    }

    private static List<Field> columns(Object population) {
        return Stream.of(population.getClass().getFields())
                .filter(field -> field.getType().isArray() && !Modifier.isStatic(field.getModifiers()))
                .filter(field ->
                        !DERIVED.getOrDefault(population.getClass(), Set.of()).contains(field.getName()))
                .toList();
    }

    private static Culture empty() {
        MediumConstants constants = MediumConstants.cultureMediumAt37Celsius();
        Medium medium = Medium.column(
                VerticalGrid.graded(2000, 20, 1.25),
                1e4,
                Stream.of("oxygen", "glucose", "lactate", "serum", "survival factor")
                        .map(name -> name.equals("oxygen") ? constants.oxygen(name) : Substance.dissolved(name, 3e4))
                        .toList());
        double[][] values = new double[1][CellParameter.values().length];
        Profiles profiles = new Profiles(List.of("cell"), new boolean[] {true}, values);
        Label label = new Label("label", Label.Kind.MITOCHONDRIAL, true, 0, 0, null);
        return new Culture(1, 100, 100, profiles, List.of(), List.of(), List.of(label), medium);
    }

    private static byte[] bytes(Culture culture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        culture.visit(new StateWriter(new DataOutputStream(bytes)));
        return bytes.toByteArray();
    }
}
