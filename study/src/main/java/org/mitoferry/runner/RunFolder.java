package org.mitoferry.runner;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mitoferry.readout.Transfer;
import org.mitoferry.store.RunJson;
import org.mitoferry.store.WholeFile;
import org.mitoferry.table.Measurement;

/**
 * The folder of one run, held by one process while it is open.
 *
 * <pre>
 *   protocol.yaml  measurements.csv  measurements.parquet  transfers.parquet  findings.json  report.html
 *   run.json       written last: where it stands, the run is finished
 *   work/          while it goes on: inputs.json, lock, and per job .snapshot or .rows
 * </pre>
 */
public final class RunFolder implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;
    private final RunInputs inputs;
    private final String digest;
    private final boolean finished;
    private final @Nullable FileChannel lock;

    private RunFolder(Path folder, RunInputs inputs, boolean finished, @Nullable FileChannel lock) {
        this.folder = folder;
        this.inputs = inputs;
        this.digest = inputs.digest();
        this.finished = finished;
        this.lock = lock;
    }

    /**
     * Opens the folder of a run, and makes it if there is none.
     *
     * @throws RunRefused when it belongs to other inputs, holds other things, is in use by another process or cannot be written
     */
    public static RunFolder open(Path folder, RunInputs inputs) {
        try {
            refuseWhatIsNoRun(folder);
            Optional<RunInputs> done = RunInputs.readFrom(folder.resolve(RunJson.RUN));
            if (done.isPresent()) {
                refuseOthers(folder, inputs, done.get());
                return new RunFolder(folder, inputs, true, null);
            }
            Optional<RunInputs> begun = RunInputs.readFrom(folder.resolve("work/inputs.json"));
            if (begun.isPresent()) {
                refuseOthers(folder, inputs, begun.get());
            }
            FileChannel lock = lock(folder);
            if (begun.isEmpty()) {
                inputs.keepIn(folder.resolve("work/inputs.json"));
            }
            return new RunFolder(folder, inputs, false, lock);
        } catch (IOException e) {
            throw new RunRefused(
                    "The folder " + folder + " cannot be used: " + describe(e) + ". Choose another one with --out.");
        }
    }

    public Path path() {
        return folder;
    }

    public RunInputs inputs() {
        return inputs;
    }

    /** Whether the run was finished before it was opened; then nothing is locked and nothing may be written. */
    public boolean isFinished() {
        return finished;
    }

    /** Removes what only a run that goes on needs; to be called after {@code run.json} is written. */
    public void removeWork() {
        Path work = folder.resolve("work");
        try {
            List<Path> files = new ArrayList<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(work)) {
                entries.forEach(files::add);
            }
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(work);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + work + " could not be removed", e);
        }
    }

    @Override
    public void close() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the lock of " + folder + " could not be given back", e);
            }
        }
    }

    /** What is kept of a finished job. */
    Optional<JobFile> finished(ArmJob job) {
        return read(job, ".rows");
    }

    /** What is kept of a job that was begun. */
    Optional<JobFile> begun(ArmJob job) {
        return read(job, ".snapshot");
    }

    void keepBegun(ArmJob job, double seconds, List<Measurement> rows, ArmCarrier carrier) {
        write(job, ".snapshot", seconds, rows, carrier::save);
    }

    void keepFinished(ArmJob job, double seconds, List<Measurement> rows, List<Transfer> transfers) {
        write(job, ".rows", seconds, rows, out -> TransferBytes.write(out, transfers));
        try {
            Files.deleteIfExists(file(job, ".snapshot"));
        } catch (IOException e) {
            throw new UncheckedIOException("a snapshot could not be removed", e);
        }
    }

    private Optional<JobFile> read(ArmJob job, String ending) {
        Path file = file(job, ending);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JobFile.read(Files.readAllBytes(file), digest, job));
        } catch (IOException damaged) {
            // The job is simply done again: it gives the same rows.
            return Optional.empty();
        }
    }

    private void write(ArmJob job, String ending, double seconds, List<Measurement> rows, JobFile.State state) {
        try {
            WholeFile.write(file(job, ending), unfinished -> {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER_BYTES)) {
                    JobFile.write(out, digest, job, seconds, rows, state);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(describe(e), e);
        }
    }

    private Path file(ArmJob job, String ending) {
        return folder.resolve("work").resolve(job.fileName() + ending);
    }

    private static void refuseWhatIsNoRun(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new RunRefused(folder + " is a file, and a run needs a folder. Choose another name with --out.");
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.equals("work") || name.equals(RunJson.RUN)) {
                    return;
                }
            }
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            if (entries.iterator().hasNext()) {
                throw new RunRefused("The folder " + folder
                        + " holds other things and no run. Choose a new or empty one with --out.");
            }
        }
    }

    private static void refuseOthers(Path folder, RunInputs here, RunInputs there) {
        List<String> differences = here.differencesFrom(there);
        if (!differences.isEmpty()) {
            throw new RunRefused(
                    "The folder " + folder + " holds a run with other inputs (" + String.join("; ", differences)
                            + "). Choose another folder with --out, or remove this one to run anew.");
        }
    }

    /** Holds the folder. The lock's file must not be opened anywhere else in the program: closing it there would give the lock away. */
    private static FileChannel lock(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("work"));
        Path file = folder.resolve("work/lock");
        if (!Files.exists(file)) {
            Files.write(file, new byte[0], StandardOpenOption.CREATE);
        }
        Object before = identity(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            // A run that ends right now removes its lock; who locks the removed file holds nothing.
            held = channel.tryLock() != null && before.equals(identity(file));
        } catch (OverlappingFileLockException | NoSuchFileException inUse) {
            held = false;
        } finally {
            if (!held) {
                channel.close();
            }
        }
        if (!held) {
            throw new RunRefused("Another mitoferry is at work in the folder " + folder
                    + ". Wait for it, or choose another folder with --out.");
        }
        return channel;
    }

    /** The file itself, whatever its name: device and inode. Asked without opening the file. */
    private static Object identity(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file : key;
    }

    /** What went wrong with a file, in words. */
    private static String describe(IOException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        return e.getMessage() == null ? kind : kind + " " + e.getMessage();
    }
}
