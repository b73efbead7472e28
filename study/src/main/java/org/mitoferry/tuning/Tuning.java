package org.mitoferry.tuning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.ScalarNode;

/**
 * What a tuning file asks for.
 *
 * @param name of the file, without its ending
 * @param protocol name of a built-in protocol, or of a file
 * @param set the parameter set under which the rows are judged
 * @param seeds each of one study; never one by which results are judged
 * @param experiments of each study, at least 2
 * @param fieldWidthMicrometres of the patch that is carried out
 * @param fieldHeightMicrometres of the patch
 * @param step standard deviation of the first candidates, as a share of each range
 * @param pull what a move over the whole range of a number costs
 * @param bandWeight what one length outside a band costs
 * @param compareOn number of seeds on which start and found are compared
 * @param takeBackOn number of seeds on which each number is taken back; 0 for none
 * @param allTuned whether every value of the status tuned that the protocol's cells have is searched
 * @param except numbers that are not
 * @param also numbers that are searched besides
 * @param rowsLeftOut ids of rows that the search leaves out, and so the arms that only they need; each as it is written
 */
public record Tuning(
        String name,
        String protocol,
        String set,
        List<Long> seeds,
        int experiments,
        double fieldWidthMicrometres,
        double fieldHeightMicrometres,
        double step,
        double pull,
        double bandWeight,
        int compareOn,
        int takeBackOn,
        boolean allTuned,
        List<ScalarNode> except,
        List<Wanted> also,
        List<ScalarNode> rowsLeftOut,
        List<BandWanted> bands) {

    /**
     * A number by name, such as {@code BMSC.glycogen}.
     *
     * @param range in which it is searched; null for that of its data file
     */
    public record Wanted(ScalarNode name, @Nullable Node range) {}

    /** A band with the place where it names its arm, cells and quantities. */
    public record BandWanted(Band band, Node place) {}

    public Tuning {
        seeds = List.copyOf(seeds);
        except = List.copyOf(except);
        also = List.copyOf(also);
        rowsLeftOut = List.copyOf(rowsLeftOut);
        bands = List.copyOf(bands);
    }

    /** On a patch of another size. */
    public Tuning withField(double widthMicrometres, double heightMicrometres) {
        return new Tuning(
                name,
                protocol,
                set,
                seeds,
                experiments,
                widthMicrometres,
                heightMicrometres,
                step,
                pull,
                bandWeight,
                compareOn,
                takeBackOn,
                allTuned,
                except,
                also,
                rowsLeftOut,
                bands);
    }

    /** With another number of experiments in each study, at least 2. */
    public Tuning withExperiments(int others) {
        return new Tuning(
                name,
                protocol,
                set,
                seeds,
                others,
                fieldWidthMicrometres,
                fieldHeightMicrometres,
                step,
                pull,
                bandWeight,
                compareOn,
                takeBackOn,
                allTuned,
                except,
                also,
                rowsLeftOut,
                bands);
    }
}
