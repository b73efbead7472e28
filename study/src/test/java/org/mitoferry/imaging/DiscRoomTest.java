package org.mitoferry.imaging;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mitoferry.microscope.Equipment;
import org.mitoferry.microscope.Setting;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.RunChoices;
import org.mitoferry.runner.RunPlan;
import org.mitoferry.runner.RunRefused;
import org.mitoferry.runner.UserData;
import org.mitoferry.yaml.Problems;

class DiscRoomTest {

    private static final Equipment EQUIPMENT = Equipment.shipped();

    private static final String TEXT = """
            title: Pictures that need room
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.1 mm x 0.1 mm, wells: 1, fields: 1}
            cells:
              JJN3: {density: 600 cells/mm2}
            media:
              Nx: {gas O2: 18.6 %%, medium: DMEM, glucose: 5.6 mM, serum: 10 %%}
            experiments: %d
            seed: 905
            arms:
              one:
                - label: JJN3 with LifeAct-GFP
                - seed: JJN3
                - incubate: 1 h
                - image: %s
                - measure: cells
            """;

    private static RunPlan plan(int experiments, String image) {
        Problems problems = new Problems();
        Laboratory laboratory = Laboratory.open(UserData.NONE, problems);
        problems.throwIfAny();
        String text = String.format(Locale.ROOT, TEXT, experiments, image);
        Protocol protocol = laboratory.read("room", "room", text, List.of()).orThrow();
        return RunPlan.of(protocol, text, laboratory, RunChoices.NONE);
    }

    private static double bytes(int experiments, String image) {
        return DiscRoom.bytes(plan(experiments, image), ImageChoices.NONE, EQUIPMENT);
    }

    @Test
    void stacks_need_two_bytes_a_voxel_of_each_channel_and_field_less_what_packing_saves() {
        Setting.Frame frame = EQUIPMENT.setting(Equipment.NORMAL_SIGNAL).frame();
        double voxels = (double) frame.pixels() * frame.pixels() * frame.planes();
        String image = "{objective: 63x/1.4, channels: [LifeAct-GFP]}";
        double three = 2 * 3 * voxels * 0.7;
        assertEquals(three, bytes(1, image), 1);
        assertEquals(4 * three, bytes(4, image), 1);
        ImageChoices ten = new ImageChoices(OptionalInt.of(10), ImageChoices.NONE.setting(), PictureFormat.OME_TIFF);
        assertEquals(10 * three / 3, DiscRoom.bytes(plan(1, image), ten, EQUIPMENT), 1);
    }

    @Test
    void a_time_lapse_needs_room_for_each_frame_and_for_those_that_wait() {
        String film = "{objective: 63x/1.4, channels: [LifeAct-GFP], every: 60 s, for: %d min}";
        double ten = bytes(1, String.format(Locale.ROOT, film, 10));
        double twenty = bytes(1, String.format(Locale.ROOT, film, 20));
        assertEquals(21.0 / 11, twenty / ten, 1e-9);
        Setting.Frame frame = EQUIPMENT.setting("live").frame();
        double voxels = (double) frame.pixels() * frame.pixels() * frame.planes();
        assertEquals(11 * 2 * voxels * 1.7, ten, 1);
    }

    @Test
    void what_the_disc_has_no_room_for_is_refused_with_what_is_needed_and_what_is_left() {
        Path folder = Path.of("pictures");
        RunRefused refused = assertThrows(RunRefused.class, () -> DiscRoom.require(3.21e9, 1.5e9, folder));
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.startsWith("The pictures need about 3.2 GB, and the disc of pictures has 1.5 GB left."), said);
        assertDoesNotThrow(() -> DiscRoom.require(1.5e9, 1.5e9, folder));
    }
}
