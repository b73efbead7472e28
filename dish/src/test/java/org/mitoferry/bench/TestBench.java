package org.mitoferry.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.ObjDoubleConsumer;
import org.mitoferry.culture.CellVocabulary;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.ProtocolReader;
import org.mitoferry.protocol.Step;

/** Benches for the text of a protocol. */
public final class TestBench {

    public static final Catalogue SHIPPED = Catalogue.load(new CellVocabulary(), List.of());

    /** Sees nothing. */
    public static final Observer BLIND = onTrace((culture, minutes) -> {});

    private TestBench() {}

    /** A small dish with the usual two media; the arm's steps are lines of the list, indented by four blanks. */
    public static String protocol(String cells, String steps) {
        return """
                title: A small dish
                vessel: {kind: 24-well, medium height: 2 mm, field: 0.2 mm x 0.25 mm, wells: 1, fields: 1}
                cells: %s
                media:
                  Nx:  {gas O2: 18.6 %%, medium: DMEM, glucose: 5.6 mM, serum: 10 %%}
                  OGD: {gas O2: 0.2 %%, medium: DMEM without glucose, glucose: 0 mM, serum: 0 %%, pre-equilibrated: yes, rinses: 3}
                experiments: 1
                seed: 7
                arms:
                  one:
                %s  other:
                    - seed: %s
                    - change medium: OGD
                    - incubate: 1 h
                    - measure: [cells]
                """.formatted(
                        cells,
                        (steps.contains("measure:") ? steps : steps + "- measure: [cells]").indent(4),
                        cells.replaceAll("\\{ *([^:]+):.*", "$1"));
    }

    public static Protocol read(String text) {
        return read(text, SHIPPED);
    }

    public static Protocol read(String text, Catalogue catalogue) {
        return new ProtocolReader(new CatalogueNames(catalogue))
                .read("test", text)
                .orThrow();
    }

    public static BenchJob job(String text) {
        return job(text, 1);
    }

    /** The first arm, at another step. */
    public static BenchJob job(String text, double stepMinutes) {
        Protocol protocol = read(text);
        return new BenchJob(protocol, protocol.arms().getFirst(), 1, SHIPPED, stepMinutes);
    }

    /** Carries a job out to its end with the calling thread alone. */
    public static Culture run(BenchJob job, Observer observer) {
        try (Crew crew = new Crew(1)) {
            Bench bench = Bench.start(job, crew, observer);
            while (bench.advance(600)) {}
            return bench.culture();
        }
    }

    public static Culture run(String text) {
        return run(job(text), BLIND);
    }

    /** Looks at the traces alone. */
    public static Observer onTrace(ObjDoubleConsumer<Culture> look) {
        return new Observer() {
            @Override
            public void measure(Step.Measure step, Culture culture, double minutes) {}

            @Override
            public void image(Step.Image step, Culture culture, double minutes) {}

            @Override
            public void trace(Culture culture, double minutes) {
                look.accept(culture, minutes);
            }
        };
    }

    /** Looks at the measure steps alone. */
    public static Observer onMeasure(ObjDoubleConsumer<Culture> look) {
        return new Observer() {
            @Override
            public void measure(Step.Measure step, Culture culture, double minutes) {
                look.accept(culture, minutes);
            }

            @Override
            public void image(Step.Image step, Culture culture, double minutes) {}

            @Override
            public void trace(Culture culture, double minutes) {}
        };
    }

    /** The whole state of a bench. */
    public static byte[] bytes(Bench bench) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            bench.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
