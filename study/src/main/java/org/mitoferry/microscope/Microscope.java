package org.mitoferry.microscope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Label;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.microscope.light.DarkCounts;
import org.mitoferry.microscope.light.Detector;
import org.mitoferry.microscope.light.FieldOfView;
import org.mitoferry.microscope.light.Painter;
import org.mitoferry.microscope.light.PointSpread;
import org.mitoferry.microscope.scene.Brightness;
import org.mitoferry.microscope.scene.Roles;
import org.mitoferry.microscope.scene.Scene;

/**
 * Takes stacks of a culture. Looks, and changes nothing; the same culture, shot and equipment give the same bytes on any number of threads.
 */
public final class Microscope {

    private static final String ACTIN = "actin";

    private final Equipment equipment;

    public Microscope(Equipment equipment) {
        this.equipment = equipment;
    }

    /** With the equipment of the program. */
    public static Microscope shipped() {
        return new Microscope(Equipment.shipped());
    }

    public Equipment equipment() {
        return equipment;
    }

    /**
     * The channels that show what is named: stains, antibodies, labels, colours of dyes, roles. A colour that several labels have (GFP) is
     * that of the label which the culture carries. Names of one role give one channel.
     *
     * @throws IllegalArgumentException for a name that no channel shows
     */
    public List<Channel> channels(List<String> names, Culture culture) {
        List<Channel> found = new ArrayList<>();
        Set<String> roles = new LinkedHashSet<>();
        for (String name : names) {
            Channel channel = carried(name, culture)
                    .or(() -> equipment.channel(name))
                    .orElseThrow(
                            () -> new IllegalArgumentException("no channel of the microscope shows '" + name + "'"));
            if (roles.add(channel.role())) {
                found.add(channel);
            }
        }
        return found;
    }

    /** Whether a channel shows what is named, on a culture that carries it. */
    public boolean shows(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return equipment.channel(name).isPresent()
                || equipment.channels().stream()
                        .flatMap(channel -> channel.names().stream())
                        .anyMatch(label -> label.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private Optional<Channel> carried(String colour, Culture culture) {
        String wanted = colour.toLowerCase(Locale.ROOT);
        return culture.labels().stream()
                .map(Label::name)
                .filter(label -> label.toLowerCase(Locale.ROOT).contains(wanted))
                .findFirst()
                .flatMap(equipment::channel);
    }

    /** Takes one stack. */
    public Picture take(Culture culture, Shot shot, Crew crew) {
        Setting setting = shot.setting();
        Scene scene = Scene.of(culture, shot.field(), equipment.forms(), setting.decoys(), crew);
        List<float[][]> light = new ArrayList<>();
        for (Channel channel : shot.channels()) {
            light.add(expected(scene, channel, setting, crew));
        }
        detect(culture, shot, light, crew);
        FieldOfView field = shot.field();
        List<Volume> volumes = light.stream()
                .map(planes -> new Volume(field.width(), field.height(), planes, field.voxel()))
                .toList();
        return new Picture(shot, Micrograph.of(facts(shot), volumes), scene);
    }

    /** Photons expected of one channel, without background, bleed-through and bleaching. */
    float[][] expected(Scene scene, Channel channel, Setting setting, Crew crew) {
        PointSpread spread = setting.optics().objective().at(channel.excitationNanometres());
        double actin = equipment.channel(ACTIN).map(Channel::photons).orElse(channel.photons());
        double signal = setting.light().signal();
        Brightness light = new Brightness(
                spread,
                signal * channel.photons(),
                signal * setting.light().nanotubePhotons() * channel.photons() / actin,
                signal * channel.spreadAutofluorescence(),
                signal * channel.roundAutofluorescence());
        long mottle = Draws.derive(scene.culture().seed(), channel.role().hashCode(), 1);
        return Painter.paint(
                Roles.paint(scene, channel.shown(), channel.names(), light),
                scene.field(),
                spread,
                channel.shift(),
                mottle,
                crew);
    }

    /** Adds what all channels get, mixes them, bleaches, and reads them, in place. */
    private void detect(Culture culture, Shot shot, List<float[][]> light, Crew crew) {
        Setting setting = shot.setting();
        Detector detector = setting.optics().detector();
        int channels = light.size();
        double[][] mixing = mixing(shot.channels());
        long[] seeds = new long[channels];
        for (int c = 0; c < channels; c++) {
            long field = Draws.derive(culture.seed(), shot.number(), shot.frame());
            seeds[c] = Draws.derive(field, shot.channels().get(c).role().hashCode(), 2);
        }
        int depth = shot.field().depth();
        int samples = shot.field().width() * shot.field().height();
        double frames = StrictMath.pow(1 - setting.light().bleaching(), shot.frame());
        DarkCounts dark =
                detector.dark(setting.light().background(), setting.light().scans());
        crew.share(depth, (from, to, _) -> {
            float[][] mixed = new float[channels][samples];
            for (int k = from; k < to; k++) {
                double left = frames * (depth == 1 ? 1 : 1 - setting.light().bleaching() * k / (depth - 1));
                for (int c = 0; c < channels; c++) {
                    Arrays.fill(mixed[c], 0);
                    for (int other = 0; other < channels; other++) {
                        add(light.get(other)[k], (float) (left * mixing[c][other]), mixed[c]);
                    }
                    detector.read(
                            mixed[c],
                            setting.light().background(),
                            setting.light().scans(),
                            dark,
                            seeds[c],
                            (long) k * samples);
                }
                for (int c = 0; c < channels; c++) {
                    System.arraycopy(mixed[c], 0, light.get(c)[k], 0, samples);
                }
            }
        });
    }

    private static void add(float[] light, float share, float[] sum) {
        if (share != 0) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += share * light[i];
            }
        }
    }

    private double[][] mixing(List<Channel> channels) {
        double[][] mixing = new double[channels.size()][channels.size()];
        for (int into = 0; into < mixing.length; into++) {
            for (int from = 0; from < mixing.length; from++) {
                mixing[into][from] = into == from ? 1 : channels.get(from).seenIn(channels.get(into), equipment);
            }
        }
        return mixing;
    }

    private static MicrographFacts facts(Shot shot) {
        FieldOfView field = shot.field();
        List<MicrographChannel> channels = shot.channels().stream()
                .map(one -> new MicrographChannel(
                        one.role(), one.excitationNanometres(), one.emissionNanometres(), one.colourRgb()))
                .toList();
        return new MicrographFacts(
                "",
                "field " + shot.number(),
                field.width(),
                field.height(),
                field.depth(),
                channels,
                1,
                field.voxel(),
                Double.NaN,
                SampleType.UINT16,
                false);
    }
}
