package org.mitoferry.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KymographFigureTest {

    /** One bright place that moves by {@code speed} places a frame. */
    private static List<KymographLine> moving(int nanotube, int frames, int places, double speed) {
        List<KymographLine> lines = new ArrayList<>();
        for (int frame = 0; frame < frames; frame++) {
            for (int place = 0; place < places; place++) {
                boolean bright = place == Math.round(speed * frame);
                lines.add(new KymographLine(nanotube, "Lamp1", 0.5 * frame, 0.2 * place, bright ? 900 : 100));
            }
        }
        return lines;
    }

    private static JsonNode spec(Figure figure) {
        return JsonMapper.shared().readTree(figure.specification());
    }

    private static JsonNode values(Figure figure) {
        return spec(figure).path("data").path("values");
    }

    @Test
    void what_moves_is_brightest_where_it_is_at_each_time() {
        Figure figure = KymographFigure.draw("a", "a", moving(1, 20, 30, 1)).getFirst();
        for (JsonNode tile : values(figure)) {
            long frame = Math.round(tile.path("from_min").asDouble() / 0.5);
            long place = Math.round(tile.path("from_um").asDouble() / 0.2);
            assertEquals(frame == place ? 1 : 0, tile.path("light").asDouble(), tile.toString());
        }
        assertEquals(600, values(figure).size());
    }

    @Test
    void axes_span_the_nanotube_and_the_film() {
        JsonNode encoding = spec(KymographFigure.draw("a", "a", moving(1, 20, 30, 1))
                        .getFirst())
                .path("spec")
                .path("layer")
                .path(0)
                .path("encoding");
        assertEquals(
                6.0, encoding.path("x").path("scale").path("domain").path(1).asDouble(), 1e-9);
        assertEquals(
                10.0, encoding.path("y").path("scale").path("domain").path(1).asDouble(), 1e-9);
        assertEquals(
                "Position along the nanotube (\u00b5m)",
                encoding.path("x").path("title").asString());
        assertEquals("Time (min)", encoding.path("y").path("title").asString());
        assertTrue(encoding.path("y").path("scale").path("reverse").asBoolean());
    }

    @Test
    void many_points_become_tiles_that_mean_their_points() {
        Figure figure = KymographFigure.draw("a", "a", moving(1, 240, 200, 0)).getFirst();
        assertTrue(values(figure).size() <= 64 * 60);
        double end = 0;
        for (JsonNode tile : values(figure)) {
            boolean first = tile.path("from_um").asDouble() == 0;
            assertEquals(first ? 1 : 0, tile.path("light").asDouble(), tile.toString());
            end = Math.max(end, tile.path("to_min").asDouble());
        }
        assertEquals(120, end, 1e-9);
    }

    @Test
    void each_nanotube_has_a_figure_with_a_name_of_its_own() {
        List<KymographLine> both = new ArrayList<>(moving(2, 5, 5, 1));
        both.addAll(moving(7, 5, 5, 0));
        assertEquals(
                List.of("kymograph-f-1-nanotube-2", "kymograph-f-1-nanotube-7"),
                KymographFigure.draw("f-1", "film", both).stream()
                        .map(Figure::id)
                        .toList());
    }
}
