package org.mitoferry.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mitoferry.measure.ChannelRole;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Micrographs;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.table.CsvRecords;

/**
 * A design read off the names of files, to be looked at by a person.
 *
 * <p>Parts of a name such as {@code exp2}, {@code well3}, {@code B04}, {@code fov7} are experiment, well and field; a last number that
 * nothing names is the field. What is left is the arm, folders included. Roles come from the names of channels in the file ({@code DAPI} is
 * {@code nuclei}); a channel that nobody knows becomes {@code ?}, which a person has to fill in.
 */
public final class DesignProposal {
    /** Name of the file that a proposal is written to. */
    public static final String FILE = "design-proposed.csv";

    private static final Pattern EXPERIMENT =
            Pattern.compile("(?:experiment|exp|replicate|rep|donor|day|n)[-_ ]?(\\d{1,3})", Pattern.CASE_INSENSITIVE);
    private static final Pattern WELL = Pattern.compile("(?:well|w)[-_ ]?(\\d{1,4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLATE = Pattern.compile("([A-H])(0?[1-9]|1[0-2])");
    private static final Pattern FIELD = Pattern.compile(
            "(?:field|fov|position|pos|image|img|series|stack|f|p|s)[-_ ]?(\\d{1,4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})");
    private static final Pattern DATE = Pattern.compile("\\d{6,8}");
    private static final int COLUMNS_OF_PLATE = 12;

    private static final Map<String, ChannelRole> STAINS = stains();

    /** What the parts of a name say. */
    private static final class Told {
        int experiment = 1;
        int well = 1;
        int field;
        String arm = "";
    }

    private final String text;
    private final List<String> notes;

    private DesignProposal(String text, List<String> notes) {
        this.text = text;
        this.notes = List.copyOf(notes);
    }

    /** The lines of a design for all pictures of a folder; without a picture the head alone. */
    public String text() {
        return text;
    }

    /** What a person has to know to fill in what is open: of pictures with an open channel, without a size, or that cannot be read. */
    public List<String> notes() {
        return notes;
    }

    /** Reads the names and the heads of all pictures of a folder. */
    public static DesignProposal of(Path folder, Path out) throws IOException {
        PictureFolder pictures = PictureFolder.of(folder, out);
        StringBuilder text = new StringBuilder("file,arm,experiment,well,field,channels\n");
        List<String> notes = new ArrayList<>();
        Map<String, Integer> lastField = new TreeMap<>();
        for (Path picture : pictures.pictures()) {
            if (!isTruth(picture)) {
                Told told = told(PictureFolder.stem(picture));
                String well = told.arm + "\n" + told.experiment + "\n" + told.well;
                int field = told.field > 0 ? told.field : lastField.getOrDefault(well, 0) + 1;
                lastField.merge(well, field, Math::max);
                text.append(CsvRecords.line(List.of(
                        PictureFolder.name(picture),
                        told.arm.isEmpty() ? "arm" : told.arm,
                        Integer.toString(told.experiment),
                        Integer.toString(told.well),
                        Integer.toString(field),
                        channels(pictures.resolve(picture), PictureFolder.name(picture), notes))));
            }
        }
        return new DesignProposal(text.toString(), notes);
    }

    /** The truth of virtual micrographs lies beside them. */
    private static boolean isTruth(Path picture) {
        return picture.getNameCount() > 1 && picture.getName(0).toString().equals("truth");
    }

    private static Told told(String stem) {
        Told told = new Told();
        List<String> arm = new ArrayList<>();
        List<String> parts = List.of(stem.split("[/_ .]+|-(?=\\d)"));
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean last = i == parts.size() - 1;
            if (!named(part, told)) {
                if (!last && NUMBER.matcher(parts.get(i + 1)).matches() && named(part + parts.get(i + 1), told)) {
                    i++;
                } else if (last && told.field == 0 && NUMBER.matcher(part).matches()) {
                    told.field = number(NUMBER, part);
                } else if (!DATE.matcher(part).matches() && !part.isBlank()) {
                    arm.add(part);
                }
            }
        }
        told.arm = String.join(" ", arm);
        return told;
    }

    /** Whether a part names itself experiment, well or field. */
    private static boolean named(String part, Told told) {
        Matcher plate = PLATE.matcher(part);
        if (EXPERIMENT.matcher(part).matches()) {
            told.experiment = number(EXPERIMENT, part);
        } else if (plate.matches()) {
            told.well = (plate.group(1).charAt(0) - 'A') * COLUMNS_OF_PLATE + Integer.parseInt(plate.group(2));
        } else if (WELL.matcher(part).matches()) {
            told.well = number(WELL, part);
        } else if (FIELD.matcher(part).matches()) {
            told.field = number(FIELD, part);
        } else {
            return false;
        }
        return true;
    }

    private static int number(Pattern pattern, String part) {
        Matcher matcher = pattern.matcher(part);
        return matcher.matches() ? Math.max(1, Integer.parseInt(matcher.group(1))) : 1;
    }

    private static String channels(Path picture, String name, List<String> notes) {
        try {
            List<Micrograph> series = Micrographs.open(picture);
            try {
                List<ChannelRole> seen = new ArrayList<>();
                List<String> words = new ArrayList<>();
                for (String channel : series.getFirst().facts().channelNames()) {
                    Optional<ChannelRole> role = role(channel).filter(one -> !seen.contains(one));
                    role.ifPresent(seen::add);
                    words.add(role.map(ChannelRole::word).orElse(Design.OPEN));
                }
                MicrographFacts facts = series.getFirst().facts();
                boolean sized = facts.voxelSize().isCalibrated()
                        && (facts.depth() == 1 || facts.voxelSize().hasPlaneDistance());
                if (words.contains(Design.OPEN) || !sized) {
                    notes.add(name + ": " + described(facts, series.size()));
                }
                return String.join(";", words);
            } finally {
                series.forEach(Micrograph::close);
            }
        } catch (MicrographProblem broken) {
            notes.add(name + ": " + broken.getMessage());
            return Design.OPEN;
        }
    }

    /** Such as {@code channels C1; C2, 30 planes, pixels of 0.16 um, planes 0.3 um apart}. */
    private static String described(MicrographFacts facts, int series) {
        List<String> parts = new ArrayList<>();
        int channels = facts.channels().size();
        parts.add((channels == 1 ? "channel " : "channels ") + String.join("; ", facts.channelNames()));
        parts.add(facts.depth() == 1 ? "one plane" : facts.depth() + " planes");
        VoxelSize size = facts.voxelSize();
        parts.add(
                size.isCalibrated()
                        ? String.format(Locale.ROOT, "pixels of %.4g um", size.xMicrometres())
                        : "size of a pixel not known, give it with --pixel-size");
        if (facts.depth() > 1) {
            parts.add(
                    size.hasPlaneDistance()
                            ? String.format(Locale.ROOT, "planes %.4g um apart", size.zMicrometres())
                            : "distance of planes not known, give it with --z-step");
        }
        if (series > 1) {
            parts.add(series + " series, this is the first");
        }
        return String.join(", ", parts);
    }

    /** What a stain or the name of a channel shows. */
    static Optional<ChannelRole> role(String channel) {
        String low = channel.toLowerCase(Locale.ROOT);
        return ChannelRole.of(channel)
                .or(() -> STAINS.entrySet().stream()
                        .filter(stain -> low.contains(stain.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** Longer words come first: {@code mitotracker deep red} before {@code mitotracker}. */
    private static Map<String, ChannelRole> stains() {
        Map<String, ChannelRole> stains = new LinkedHashMap<>();
        for (String word :
                List.of("deep red", "deepred", "mitotracker", "mito-gfp", "mitogfp", "mito-dsred", "far red")) {
            stains.put(word, ChannelRole.DONOR_MITOCHONDRIA);
        }
        for (String word : List.of("dapi", "hoechst", "draq5", "nucle", "dna")) {
            stains.put(word, ChannelRole.NUCLEI);
        }
        for (String word : List.of("lifeact", "life-act")) {
            stains.put(word, ChannelRole.LIFE_ACT);
        }
        for (String word : List.of("phalloidin", "actin")) {
            stains.put(word, ChannelRole.ACTIN);
        }
        stains.put("lamp1", ChannelRole.LAMP1);
        stains.put("lamp-1", ChannelRole.LAMP1);
        stains.put("cx43", ChannelRole.CX43);
        stains.put("connexin", ChannelRole.CX43);
        stains.put("dii", ChannelRole.DII);
        stains.put("caspase", ChannelRole.CASPASE);
        stains.put("cellevent", ChannelRole.CASPASE);
        stains.put("wga", ChannelRole.MEMBRANE);
        stains.put("cellmask", ChannelRole.MEMBRANE);
        stains.put("tom20", ChannelRole.MITOCHONDRIA);
        stains.put("monomer", ChannelRole.JC1_MONOMER);
        stains.put("aggregate", ChannelRole.JC1_AGGREGATE);
        return stains;
    }
}
