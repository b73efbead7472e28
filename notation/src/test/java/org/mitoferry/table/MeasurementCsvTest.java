package org.mitoferry.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.yaml.InvalidInput;

class MeasurementCsvTest {
    private static final String HEADER =
            "study,experiment,arm,well,field,cell,object,quantity,value,unit,method,reason\n";

    @TempDir
    Path folder;

    @Test
    void one_row_is_written_as_documented() throws IOException {
        Path file = folder.resolve("measurements.csv");
        MeasurementCsv.write(file, List.of(row("OGD, \"alone\"", 24, ""), row("Nx", Double.NaN, "no cells\nleft")));
        assertEquals(
                HEADER + "s,1,\"OGD, \"\"alone\"\"\",2,3,JJN3#4,,jc1Ratio,24,1,truth,\n"
                        + "s,1,Nx,2,3,JJN3#4,,jc1Ratio,,1,truth,\"no cells\nleft\"\n",
                Files.readString(file));
    }

    @Test
    void what_is_written_reads_back_equal() throws IOException {
        SplittableRandom random = new SplittableRandom(41);
        String letters = "a\",\n\r\u00b5 \t\ud83d\ude00;'";
        List<Measurement> rows = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(6);
            for (int k = 0; k < length; k++) {
                int from = letters.offsetByCodePoints(0, random.nextInt(letters.codePointCount(0, letters.length())));
                text.appendCodePoint(letters.codePointAt(from));
            }
            double any = Double.longBitsToDouble(random.nextLong());
            rows.add(row(
                    text.toString(),
                    Double.isNaN(any) ? Double.NaN : any,
                    text.reverse().toString()));
        }
        for (double special : new double[] {
            0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.1
        }) {
            rows.add(row("", special, ""));
        }
        Path file = folder.resolve("measurements.csv");
        MeasurementCsv.write(file, rows);
        assertEquals(rows, MeasurementCsv.read(file));
    }

    @Test
    void lines_that_end_in_crlf_are_read_too() throws IOException {
        List<Measurement> rows = new ArrayList<>();
        String text = (HEADER + "s,1,Nx,2,3,JJN3#4,,jc1Ratio,24,1,truth,\n").replace("\n", "\r\n");
        MeasurementCsv.read("t.csv", new StringReader(text), rows::add);
        assertEquals(List.of(row("Nx", 24, "")), rows);
    }

    @Test
    void a_header_alone_is_a_table_without_rows() throws IOException {
        Path file = folder.resolve("measurements.csv");
        MeasurementCsv.write(file, List.of());
        assertEquals(HEADER, Files.readString(file));
        assertEquals(List.of(), MeasurementCsv.read(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b",
                "a,1,b,1,1,c,d,e,1,1,f,g,h",
                "a,x,b,1,1,c,d,e,1,1,f,g",
                "a,1,b,1,1,c,d,e,one,1,f,g",
                "\"a",
                "\"a\"b,1",
                ""
            })
    void a_broken_row_is_a_located_problem(String line) {
        InvalidInput mistake = assertThrows(
                InvalidInput.class,
                () -> MeasurementCsv.read("t.csv", new StringReader(HEADER + line + "\n"), row -> {}));
        assertTrue(mistake.getMessage().startsWith("t.csv:2:1: [broken-table] "), mistake.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b,c\n", "\n"})
    void other_columns_are_refused(String text) {
        InvalidInput mistake =
                assertThrows(InvalidInput.class, () -> MeasurementCsv.read("t.csv", new StringReader(text), row -> {}));
        assertTrue(mistake.getMessage().startsWith("t.csv:1:1: [broken-table] "), mistake.getMessage());
    }

    private static Measurement row(String arm, double value, String reason) {
        return new Measurement("s", 1, arm, 2, 3, "JJN3#4", "", "jc1Ratio", value, "1", "truth", reason);
    }
}
