package org.mitoferry.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.figure.Figure;
import org.mitoferry.figure.KymographFigure;
import org.mitoferry.figure.KymographLine;
import org.mitoferry.protocol.Protocol;

/** Opens reports in a headless Chromium, which must be on the path. */
@Tag("browser")
class BrowserTest {

    private static final String BREAK_IN =
            "</script><script>document.title='broken in'</script><img src=x onerror=\"document.title='broken in'\"> ";

    @TempDir
    Path folder;

    @Test
    void all_figures_are_drawn_without_a_word_on_the_console() throws Exception {
        String html = Report.html(SampleStudy.input(SampleStudy.protocol(), 6));
        String page = open(html);
        assertTrue(page.contains(allOf(html)));
        assertEquals(
                figures(html),
                Pattern.compile("class=\"marks\"").matcher(page).results().count());
    }

    @Test
    void a_long_report_is_drawn_without_a_word_on_the_console() throws Exception {
        String html = Report.html(LargeStudy.input());
        assertTrue(figures(html) > 15);
        assertTrue(open(html).contains(allOf(html)));
    }

    private static int figures(String html) {
        return html.split("data-figure=").length - 1;
    }

    /** What the page's script says when it has drawn all its figures. */
    private static String allOf(String html) {
        return "data-figures=\"" + figures(html) + "\"";
    }

    @Test
    void one_experiment_is_drawn_without_a_word_on_the_console() throws Exception {
        String html = Report.html(SampleStudy.input(SampleStudy.protocol(), 1));
        assertTrue(open(html).contains(allOf(html)));
    }

    private static List<Figure> kymographs() {
        List<KymographLine> lines = new ArrayList<>();
        for (int frame = 0; frame < 20; frame++) {
            for (int place = 0; place < 30; place++) {
                lines.add(new KymographLine(1, "Lamp1", frame, 0.2 * place, place == frame ? 100 : 10));
            }
        }
        return KymographFigure.draw("field", "field", lines);
    }

    @Test
    void chains_and_micrographs_are_shown_without_a_word_on_the_console() throws Exception {
        BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
        MicrographPanel panel =
                new MicrographPanel("field", 40, 30, Base64.getEncoder().encodeToString(jpeg.toByteArray()));
        ChainRow row = new ChainRow(
                "JJN3 OGD",
                "JJN3",
                "BMSC",
                45,
                100,
                40,
                50,
                Map.of("connexosome", 100.0),
                60,
                300,
                20,
                0,
                40,
                90,
                10,
                0.2);
        ReportInput sample = SampleStudy.input(SampleStudy.protocol(), 3);
        String page = open(Report.html(new ReportInput(
                        sample.protocol(),
                        sample.measurements(),
                        sample.findings(),
                        List.of(),
                        sample.methods(),
                        sample.assumptions(),
                        sample.parameters(),
                        sample.ledgers(),
                        new Beside(
                                List.of(row),
                                List.of(),
                                new Micrographs(List.of(panel), kymographs()),
                                Map.of("image setting", "reading")),
                        sample.run()))
                .replace(
                        "<img ",
                        "<img onload=\"document.documentElement.setAttribute('data-panel', this.naturalWidth)\" "));
        assertTrue(page.contains("data-panel=\"40\""), "the picture is read");
        assertTrue(page.contains("class=\"chain\""));
    }

    @Test
    void hostile_names_run_nothing() throws Exception {
        Protocol hostile = SampleStudy.prefixed(SampleStudy.protocol(), BREAK_IN);
        String html = Report.html(SampleStudy.input(hostile, 3));
        String page = open(html);
        assertFalse(page.contains("<title>broken in</title>"));
        assertTrue(page.contains(allOf(html)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 1120, 1280})
    void the_table_of_findings_with_those_of_micrographs_is_no_wider_than_the_page(int width) throws Exception {
        ReportInput large = LargeStudy.input();
        String html = Report.html(new ReportInput(
                large.protocol(),
                List.of(),
                large.findings(),
                large.findings(),
                large.methods(),
                large.assumptions(),
                large.parameters(),
                large.ledgers(),
                large.beside(),
                large.run()));
        assertTrue(html.contains("<tr class=\"seen\">"));
        String measured = """
                <script>const box = document.querySelector("#findings .scroll");
                document.documentElement.setAttribute("data-hidden", box.scrollWidth - box.clientWidth);</script></body>""";
        String page = open(html.replace("</body>", measured), width);
        assertTrue(page.contains("data-hidden=\"0\""), () -> "columns are hidden at " + width + " pixels");
    }

    private String open(String html) throws IOException, InterruptedException {
        return open(html, 1280);
    }

    /** The page as it stands after its scripts ran, in a window of that width; Chromium has none below 500 pixels. */
    private String open(String html, int width) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("report.html"), html);
        Path page = folder.resolve("page.html");
        Path log = folder.resolve("log.txt");
        Process chromium = new ProcessBuilder(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--enable-logging=stderr",
                        "--virtual-time-budget=10000",
                        "--window-size=" + width + ",900",
                        "--dump-dom",
                        file.toUri().toString())
                .redirectOutput(page.toFile())
                .redirectError(log.toFile())
                .start();
        assertTrue(chromium.waitFor(90, TimeUnit.SECONDS), "the browser did not end");
        assertFalse(Files.readString(log).contains(":CONSOLE:"), () -> "the console said something; see " + log);
        return Files.readString(page);
    }
}
