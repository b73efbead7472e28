package org.mitoferry.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Profiles;
import org.mitoferry.parameter.CellType;
import org.mitoferry.parameter.ParameterSet;
import org.mitoferry.parameter.ParameterValue;

/** Donors and days stay the same when the model or the dish gets more. */
class VariationTest {

    private static final long SEED = 4;

    @Test
    void a_second_group_of_a_type_has_the_same_donor_and_changes_no_other() {
        double[][] two = varied(types("BMSC", "JJN3"));
        double[][] three = varied(types("BMSC", "BMSC", "JJN3"));
        assertArrayEquals(two[0], three[0]);
        assertArrayEquals(two[0], three[1]);
        assertArrayEquals(two[1], three[2]);
    }

    @Test
    void two_types_have_two_donors() {
        double[][] two = varied(types("BMSC", "BMSC patient"));
        int activity = CellParameter.METABOLIC_ACTIVITY.ordinal();
        assertNotEquals(
                two[0][activity] / value("BMSC", "metabolicActivity"),
                two[1][activity] / value("BMSC patient", "metabolicActivity"));
    }

    @Test
    void a_day_is_the_same_for_all_types() {
        double[][] two = varied(types("BMSC patient", "JJN3"));
        int floor = CellParameter.ANTIOXIDANT_FLOOR.ordinal();
        ParameterValue ofFirst = parameter("BMSC patient", "antioxidantFloor");
        ParameterValue ofSecond = parameter("JJN3", "antioxidantFloor");
        assertEquals(ofFirst.betweenDays(), ofSecond.betweenDays());
        assertEquals(two[0][floor] / ofFirst.value(), two[1][floor] / ofSecond.value(), 1e-12);
        assertNotEquals(1, two[0][floor] / ofFirst.value());
    }

    @Test
    void a_parameter_hangs_on_its_name_and_not_on_its_place_in_the_list() {
        CellType whole = types("BMSC").getFirst();
        List<ParameterValue> backwards = new ArrayList<>(whole.parameters().list()).reversed();
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        backwards.forEach(value -> values.put(value.name(), value));
        CellType turned = new CellType(
                whole.name(),
                whole.aliases(),
                whole.description(),
                whole.shape(),
                whole.identity(),
                whole.lineage(),
                new ParameterSet(values));
        assertArrayEquals(varied(List.of(whole))[0], varied(List.of(turned))[0]);
    }

    @Test
    void the_key_of_a_name_is_that_of_the_published_hash() {
        assertEquals(0xcbf29ce484222325L, Variation.keyOf(""));
        assertEquals(0xaf63dc4c8601ec8cL, Variation.keyOf("a"));
        assertEquals(0x85944171f73967e8L, Variation.keyOf("foobar"));
    }

    @Test
    void each_group_is_counted_by_itself_and_a_second_one_moves_no_other_density() {
        Variation two = new Variation(SEED, types("BMSC", "JJN3"));
        Variation three = new Variation(SEED, types("BMSC", "BMSC", "JJN3"));
        assertEquals(two.density(0), three.density(0));
        assertEquals(two.density(1), three.density(2));
        assertNotEquals(three.density(0), three.density(1));
    }

    @Test
    void stroma_of_patients_and_of_healthy_donors_is_one_lineage_and_myeloma_another() {
        assertArrayEquals(
                new int[] {0, 1, 0, 0, 1, 1},
                Lineages.of(types("BMSC", "JJN3", "BMSC patient", "BMSC", "RPMI-8226", "U266")));
    }

    @Test
    void the_type_at_the_root_founds_no_lineage() {
        assertArrayEquals(new int[] {0, 1}, Lineages.of(types("JJN3", "BMSC")));
    }

    private static List<CellType> types(String... names) {
        return Stream.of(names)
                .map(name -> TestBench.SHIPPED.cells().find(name).orElseThrow())
                .toList();
    }

    private static ParameterValue parameter(String cells, String name) {
        return types(cells).getFirst().parameters().find(name).orElseThrow();
    }

    private static double value(String cells, String name) {
        return parameter(cells, name).value();
    }

    private static double[][] varied(List<CellType> groups) {
        double[][] values = new double[groups.size()][CellParameter.values().length];
        for (int g = 0; g < values.length; g++) {
            for (ParameterValue value : groups.get(g).parameters().list()) {
                values[g][CellParameter.of(value.name()).ordinal()] = value.value();
            }
        }
        Profiles profiles = new Profiles(
                groups.stream().map(CellType::name).toList(), new boolean[values.length], Lineages.of(groups), values);
        Variation variation = new Variation(SEED, groups);
        for (int g = 0; g < values.length; g++) {
            variation.vary(profiles, g);
        }
        return values;
    }
}
