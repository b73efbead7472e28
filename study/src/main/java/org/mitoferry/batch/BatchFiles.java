package org.mitoferry.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoferry.measure.AssayParameters;
import org.mitoferry.store.MeasurementStore;
import org.mitoferry.store.WholeFile;
import org.mitoferry.table.Measurement;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of a finished batch: tables, the parameters that were used, and what was measured with what. None of them knows the clock. */
public final class BatchFiles {
    /** Pictures that could not be measured. */
    public static final String FAILED = "failed.csv";

    /** What was measured with what. */
    public static final String FACTS = "measure.json";

    private BatchFiles() {}

    static void write(
            Path out,
            String program,
            String assays,
            AssayParameters parameters,
            List<FieldJob> jobs,
            List<FieldFolder.Facts> facts,
            List<FailedField> failed)
            throws IOException {
        List<Measurement> rows = new ArrayList<>();
        for (FieldJob job : jobs) {
            rows.addAll(new FieldFolder(out.resolve(BatchRun.FIELDS).resolve(job.name())).rows());
        }
        StringBuilder lines = new StringBuilder(FailedField.HEAD);
        failed.forEach(field -> lines.append(field.line()));
        WholeFile.write(out.resolve(AssayParameters.FILE), parameters.text());
        WholeFile.write(out.resolve(FAILED), lines.toString());
        MeasurementStore.write(out, rows);
        WholeFile.write(out.resolve(FACTS), json(program, assays, jobs, facts));
    }

    private static String json(String program, String assays, List<FieldJob> jobs, List<FieldFolder.Facts> facts) {
        List<Map<String, Object>> fields = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            FieldJob job = jobs.get(i);
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("folder", BatchRun.FIELDS + "/" + job.name());
            field.put("file", job.file());
            field.put("series", job.series() + 1);
            field.put("sha256", facts.get(i).sha256());
            field.put("arm", job.view().arm());
            field.put("experiment", job.view().experiment());
            field.put("well", job.view().well());
            field.put("field", job.view().field());
            field.put("voxel_um", facts.get(i).voxel());
            field.put("channels", facts.get(i).channels());
            field.put("notes", facts.get(i).notes());
            fields.add(field);
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("mitoferry", program);
        file.put("assays_sha256", assays);
        file.put("fields", fields);
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        return mapper.writeValueAsString(file).replace("\r\n", "\n") + "\n";
    }
}
