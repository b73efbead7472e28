package org.mitoferry.microscope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.mitoferry.bench.Bench;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.bench.Observer;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.UserData;
import org.mitoferry.yaml.Problems;

/**
 * Writes a field of an arm of the built-in study as a stack, its truth and pictures to look at: {@code SampleField FOLDER ARM FIELDS}. Not a
 * test.
 */
public final class SampleField {

    private static final List<String> STAINS =
            List.of("phalloidin", "MitoTracker Deep Red", "anti-Lamp1", "anti-CX43", "DAPI");

    private SampleField() {}

    public static void main(String[] arguments) throws IOException, MicrographProblem {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        String arm = arguments[1];
        int fields = Integer.parseInt(arguments[2]);
        try (Crew crew = new Crew(2)) {
            Culture culture = culture(arm, crew);
            Microscope microscope = Microscope.shipped();
            Setting setting = microscope.equipment().setting(Equipment.NORMAL_SIGNAL);
            List<Channel> channels = microscope.channels(STAINS, culture);
            for (int field = 1; field <= fields; field++) {
                double x = culture.widthMicrometres() * (field - 0.5) / fields;
                long began = System.nanoTime();
                Picture picture = microscope.take(
                        culture, Shot.at(setting, channels, x, culture.heightMicrometres() / 2, field), crew);
                System.out.printf(Locale.ROOT, "field %d: %.2f s%n", field, (System.nanoTime() - began) * 1e-9);
                String name = "field-" + field;
                PictureFiles.write(folder, name, picture);
                ImageIO.write(
                        Preview.of(picture.micrograph(), List.of(0, 1, 2), 0.6),
                        "png",
                        folder.resolve(name + ".png").toFile());
                for (int c = 0; c < channels.size(); c++) {
                    ImageIO.write(
                            Preview.of(picture.micrograph(), List.of(c), 0.5),
                            "png",
                            folder.resolve(name + "-" + c + ".png").toFile());
                }
            }
        }
    }

    /** An arm at its end, on a small patch, seed 901. */
    static Culture culture(String arm, Crew crew) {
        Problems problems = new Problems();
        Laboratory laboratory = Laboratory.open(UserData.NONE, problems);
        problems.throwIfAny();
        String text = org.mitoferry.protocol.BuiltInProtocols.read("solimando-2025")
                .replace("field: 1 mm x 1 mm", "field: 0.4 mm x 0.4 mm")
                .replace("seed: 3001", "seed: 901");
        Protocol protocol = laboratory.read("sample", "sample", text, List.of()).orThrow();
        BenchJob job = new BenchJob(protocol, protocol.arm(arm), 1, laboratory.catalogue());
        Observer nobody = new Observer() {
            @Override
            public void measure(Step.Measure step, Culture dish, double minutes) {}

            @Override
            public void image(Step.Image step, Culture dish, double minutes) {}

            @Override
            public void trace(Culture dish, double minutes) {}
        };
        Bench bench = Bench.start(job, crew, nobody);
        while (bench.advance(600)) {}
        return bench.culture();
    }
}
