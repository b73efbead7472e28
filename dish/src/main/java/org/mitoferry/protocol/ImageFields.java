package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Step.Origin;
import org.mitoferry.yaml.ScalarNode;

/** The {@code image} step: a still picture, a stack, a time-lapse. */
final class ImageFields {
    static final String[] OTHERS = {"objective", "z step", "fields", "every", "for"};

    private ImageFields() {}

    static @Nullable Step read(Details said, StepNames names, StepContext context, Origin at) {
        String objective = names.objective(said.required("objective"));
        List<String> channels = new ArrayList<>();
        for (ScalarNode node : said.mains()) {
            String channel = names.channel(node);
            if (channel == null) {
                context.incomplete();
            } else {
                channels.add(channel);
            }
        }
        ScalarNode zStep = said.optional("z step");
        double zStepMicrometres = zStep == null ? 0 : Numbers.zStepMicrometres(zStep);
        ScalarNode fieldsNode = said.optional("fields");
        int fields = fieldsNode == null ? 0 : Numbers.count(fieldsNode, 1, 1000, "fields");
        double seconds = said.minutes("every", 0) * 60;
        double minutes = said.minutes("for", 0);
        checkTimes(said, seconds, minutes);
        return objective == null || channels.isEmpty()
                ? null
                : new Step.Image(at, objective, List.copyOf(channels), zStepMicrometres, fields, seconds, minutes);
    }

    private static void checkTimes(Details said, double intervalSeconds, double minutes) {
        if (said.has("every") != said.has("for")) {
            said.mapping()
                    .report(
                            ProtocolProblem.TIME_LAPSE_INCOMPLETE,
                            said.has("every") ? "A time-lapse does not say for how long" : "A time-lapse does not say how often",
                            said.has("every") ? "Add 'for: 1 h', or leave 'every' out" : "Add 'every: 30 s', or leave 'for' out");
        } else if (intervalSeconds > minutes * 60) {
            said.required("every")
                    .report(
                            ProtocolProblem.INTERVAL_TOO_LONG,
                            "The interval is longer than the time-lapse",
                            "Write an interval shorter than 'for'");
        }
    }
}
