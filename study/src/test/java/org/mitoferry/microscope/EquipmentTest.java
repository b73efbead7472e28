package org.mitoferry.microscope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoferry.microscope.light.PointSpread;
import org.mitoferry.microscope.scene.Form;
import org.mitoferry.microscope.scene.Forms;
import org.mitoferry.yaml.Problem;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.YamlFile;

class EquipmentTest {

    private static final Equipment SHIPPED = Equipment.shipped();

    @Test
    void normal_signal_is_what_the_accuracy_is_stated_for() {
        Setting normal = SHIPPED.setting(Equipment.NORMAL_SIGNAL);
        assertEquals(12, normal.light().nanotubePhotons());
        assertEquals(8, normal.light().background());
        assertEquals(3, normal.optics().detector().readNoisePhotons());
        assertEquals(0.16, normal.frame().pixelMicrometres());
        assertEquals(0.4, normal.frame().zStepMicrometres());
        assertTrue(normal.decoys());
        assertEquals(200, SHIPPED.channel("phalloidin").orElseThrow().photons());
        assertEquals("63x/1.4", normal.optics().objective().name());
    }

    @Test
    void measured_point_spread_functions_are_taken_as_they_are() {
        PointSpread green = SHIPPED.objective("63x/1.4").orElseThrow().at(488);
        assertEquals(0.23, green.lateralMicrometres(), 1e-9);
        assertEquals(0.65, green.axialMicrometres(), 1e-9);
    }

    @Test
    void others_are_theory_made_wider() {
        PointSpread water = SHIPPED.objective("60x/1.2").orElseThrow().at(488);
        assertEquals(1.25 * 0.51 * 0.488 / 1.2, water.lateralMicrometres(), 1e-9);
        assertTrue(water.axialMicrometres() > 2.5 * water.lateralMicrometres());
    }

    @Test
    void every_objective_of_protocols_is_known() {
        for (String name : List.of(
                "5x/0.15",
                "10x/0.3",
                "10x/0.45",
                "20x/0.5",
                "20x/0.8",
                "25x/0.8",
                "40x/0.95",
                "40x/1.2",
                "40x/1.3",
                "60x/1.4",
                "63x/1.2",
                "63x/1.4",
                "100x/1.4",
                "60x/1.2")) {
            assertTrue(SHIPPED.objective(name).isPresent(), name);
        }
    }

    @Test
    void every_role_of_assays_has_a_channel() {
        assertTrue(SHIPPED.channels().stream()
                .map(Channel::role)
                .toList()
                .containsAll(List.of(
                        "nuclei",
                        "actin",
                        "membrane",
                        "donor mitochondria",
                        "mitochondria",
                        "Lamp1",
                        "CX43",
                        "DiI",
                        "caspase-3/7",
                        "JC-1 monomer",
                        "JC-1 aggregate",
                        "LifeAct")));
    }

    @Test
    void mistakes_in_data_files_are_told_all_at_once_and_located() {
        Problems problems = new Problems();
        EquipmentReader reader = new EquipmentReader();
        reader.objectives(YamlFile.readMappingText("objectives.yaml", """
                objectives:
                  63x/1.4: {aperture: 1.7, index: 1.5}
                  20x/0.8: {aperture: 0.8, imersion: air, index: 1}
                broadening: {lateral: 1.2, axial: 1.4}
                """, problems));
        reader.settings(YamlFile.readMappingText("settings.yaml", """
                settings:
                  mine: {like: normal signl, objective: 63x/1.5, pixel: 0.16}
                """, problems));
        List<String> codes = problems.list().stream().map(Problem::code).toList();
        assertTrue(codes.contains("out-of-range"), codes.toString());
        assertTrue(codes.contains("unknown-key"), codes.toString());
        assertTrue(codes.contains("unknown-setting"), codes.toString());
        assertTrue(codes.contains("unknown-objective"), codes.toString());
        assertTrue(codes.contains("missing-unit"), codes.toString());
        assertEquals(2, problems.list().getFirst().place().line());
    }

    /** The width of a Gaussian fitted to a profile of a filled cylinder at a pixel of 0.16 um: by its second moment within the line. */
    @Test
    void filopodia_read_as_wide_as_on_real_pictures() {
        Forms forms = SHIPPED.forms();
        Setting normal = SHIPPED.setting(Equipment.NORMAL_SIGNAL);
        double width = forms.of(Form.FILOPODIUM_WIDTH);
        PointSpread spread = normal.optics().objective().at(488);
        double half = FilopodiumWidth.fwhm(width, spread, normal.frame().pixelMicrometres());
        assertTrue(half > 0.40 && half < 0.48, "a filopodium reads " + half + " um");
    }
}
