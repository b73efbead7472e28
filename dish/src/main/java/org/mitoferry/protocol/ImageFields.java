package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Step.Origin;
import org.mitoferry.yaml.ScalarNode;

/** The {@code image} step: a still picture, a stack, a time-lapse. Without channels it takes all that the stains in the dish show in. */
final class ImageFields {
    static final String[] OTHERS = {"objective", "z step", "fields", "every", "for"};

    private ImageFields() {}

    static @Nullable Step read(Details said, StepNames names, StepContext context, Origin at) {
        String objective = names.objective(said.required("objective"));
        List<String> channels = new ArrayList<>();
        for (ScalarNode node : said.optionalMains()) {
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
        boolean broken = objective == null || channels.isEmpty() && said.hasMain();
        return objective == null || broken
                ? null
                : new Step.Image(at, objective, List.copyOf(channels), zStepMicrometres, fields, seconds, minutes);
    }

    private static void checkTimes(Details said, double intervalSeconds, double minutes) {
        if (said.has("every") != said.has("for")) {
            said.mapping()
                    .report(
                            ProtocolProblem.TIME_LAPSE_INCOMPLETE,
                            said.has("every")
                                    ? "A time-lapse does not say for how long"
                                    : "A time-lapse does not say how often",
                            said.has("every")
                                    ? "Add 'for: 1 h', or leave 'every' out"
                                    : "Add 'every: 30 s', or leave 'for' out");
        } else if (intervalSeconds > minutes * 60) {
            said.required("every")
                    .report(
                            ProtocolProblem.INTERVAL_TOO_LONG,
                            "The interval is longer than the time-lapse",
                            "Write an interval shorter than 'for'");
        }
    }

    /** Puts the channels of all stains so far into images that name none. */
    static List<Step> withChannels(List<Step> steps, Vocabulary vocabulary) {
        List<Step> filled = new ArrayList<>();
        Set<String> channels = new LinkedHashSet<>();
        for (Step step : steps) {
            switch (step) {
                case Step.Stain stain ->
                    stain.with().forEach(dose -> channels.addAll(shownBy(dose.compound(), vocabulary)));
                case Step.Label label -> channels.addAll(shownBy(label.with(), vocabulary));
                default -> {
                    // shows nothing
                }
            }
            filled.add(step instanceof Step.Image image && image.channels().isEmpty() ? with(image, channels) : step);
        }
        return List.copyOf(filled);
    }

    /** Takes the channels out of images again that are those of all stains so far. */
    static List<Step> withoutUsualChannels(List<Step> steps, Vocabulary vocabulary) {
        List<Step> bare = new ArrayList<>();
        for (Step step : steps) {
            bare.add(step instanceof Step.Image image ? with(image, Set.of()) : step);
        }
        List<Step> usual = withChannels(bare, vocabulary);
        List<Step> plain = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            plain.add(steps.get(i).equals(usual.get(i)) ? bare.get(i) : steps.get(i));
        }
        return List.copyOf(plain);
    }

    private static Set<String> shownBy(String stain, Vocabulary vocabulary) {
        Set<String> channels = vocabulary.compound(stain).channels();
        return channels.isEmpty() ? Set.of(stain) : channels;
    }

    private static Step.Image with(Step.Image image, Set<String> channels) {
        return new Step.Image(
                image.at(),
                image.objective(),
                List.copyOf(channels),
                image.zStepMicrometres(),
                image.fields(),
                image.intervalSeconds(),
                image.minutes());
    }
}
