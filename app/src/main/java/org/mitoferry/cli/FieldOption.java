package org.mitoferry.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.quantity.Extent;
import org.mitoferry.quantity.NotAQuantity;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Option;

/** The size of the patch that is carried out. */
final class FieldOption {
    private static final double LEAST_MICROMETRES = 100;
    private static final double MOST_MICROMETRES = 20_000;
    private static final double SQUARE_MICROMETRES_IN_SQUARE_MILLIMETRE = 1e6;
    private static final String FIELD = "--field";

    /** Width and height. */
    record Patch(double widthMicrometres, double heightMicrometres) {}

    @Option(
            names = FIELD,
            paramLabel = "\"W x H\"",
            description = "Another size of the patch, such as \"0.7 mm x 0.7 mm\".")
    private @Nullable String field;

    /** Whether a size was asked for. */
    boolean told() {
        return field != null;
    }

    /**
     * The patch that was asked for, if any.
     *
     * @param protocol in whose vessel it has to fit; null where there is none to ask
     */
    Optional<Patch> patch(@Nullable Protocol protocol, Problems problems) {
        if (field == null) {
            return Optional.empty();
        }
        try {
            Extent extent = Extent.parse(field);
            double width = extent.width().in("um");
            double height = extent.height().in("um");
            double bottom = protocol == null ? Double.NaN : protocol.vessel().growthAreaSquareMillimetres();
            boolean fits = Math.min(width, height) >= LEAST_MICROMETRES
                    && Math.max(width, height) <= MOST_MICROMETRES
                    && !(width * height / SQUARE_MICROMETRES_IN_SQUARE_MILLIMETRE > bottom);
            if (!fits) {
                problems.report(
                        "field-out-of-range",
                        Place.whole(FIELD),
                        "'" + field + "' is no patch that can be cultured here",
                        "Write between 0.1 and 20 mm each way, such as 1 mm x 1 mm, that fits into the well");
            }
            return Optional.of(new Patch(width, height));
        } catch (NotAQuantity unreadable) {
            problems.report(
                    "not-a-quantity",
                    Place.whole(FIELD),
                    String.valueOf(unreadable.getMessage()),
                    "Write two lengths, such as \"0.7 mm x 0.7 mm\"");
            return Optional.empty();
        }
    }
}
