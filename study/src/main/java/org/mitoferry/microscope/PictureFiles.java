package org.mitoferry.microscope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.tiff.OmeTiff;

/**
 * Writes pictures as a person would keep them: {@code NAME.ome.tif}, and the truth beside it in {@code truth/NAME}, see {@link TruthFiles}.
 */
public final class PictureFiles {

    private PictureFiles() {}

    /**
     * @param folder made if it is not there
     * @param name of the stack, without ending
     * @throws IOException when a file cannot be written
     * @throws MicrographProblem when a stack cannot be written
     */
    public static void write(Path folder, String name, Picture picture) throws IOException, MicrographProblem {
        Files.createDirectories(folder);
        OmeTiff.write(folder.resolve(name + ".ome.tif"), picture.micrograph());
        TruthFiles.write(folder.resolve("truth").resolve(name), picture);
    }
}
