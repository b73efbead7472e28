package org.mitoferry.micrograph.tiff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.file.Bounds;
import org.mitoferry.micrograph.file.XmlTree;

/** OME-TIFF: the description of the first page is an OME-XML text that says which page is which plane of which image. */
final class OmeDialect {
    private final Path path;
    private final TiffFile file;
    private final String ownName;
    private final XmlTree root;
    private final Set<String> otherFiles = new TreeSet<>();
    /** A page is one plane of one image; some slack for texts that name one twice. */
    private long planesLeft;

    OmeDialect(Path path, TiffFile file) throws MicrographProblem {
        this.path = path;
        this.file = file;
        this.ownName = TiffSeries.nameOf(path);
        this.planesLeft = 1000 + 4L * file.pages().size();
        this.root = XmlTree.parse(file.description().stripLeading(), "OME-XML");
    }

    List<Micrograph> series() throws MicrographProblem {
        List<OmeImage> images = new ArrayList<>();
        for (XmlTree image : root.all("Image")) {
            for (XmlTree pixels : image.all("Pixels")) {
                images.add(OmeImage.of(image, pixels));
            }
        }
        findOtherFiles(images);
        List<Micrograph> series = new ArrayList<>();
        int nextPage = 0;
        for (OmeImage image : images) {
            if (!image.blocks().isEmpty() && image.blocks().stream().noneMatch(this::isHere)) {
                continue;
            }
            PlaneTable planes = planes(image, nextPage);
            nextPage += planes.pages().length;
            long named = Arrays.stream(planes.pages()).filter(page -> page >= 0).count();
            if (named == planes.pages().length) {
                series.add(micrograph(image, planes));
            } else if (named > 0 || otherFiles.isEmpty()) {
                throw new MicrographProblem("is incomplete: its OME-XML promises " + planes.pages().length
                        + " planes and names the pages of " + named
                        + (otherFiles.isEmpty() ? "" : "; sets of several files are not read"));
            }
        }
        if (series.isEmpty()) {
            throw new MicrographProblem(
                    otherFiles.isEmpty()
                            ? "its OME-XML describes no image"
                            : "its OME-XML describes pictures in other files, such as "
                                    + otherFiles.iterator().next());
        }
        return series;
    }

    /** A file that was renamed still names itself as it was called: one name alone is always meant for this file. */
    private void findOtherFiles(List<OmeImage> images) {
        String own = root.attribute("UUID");
        Set<String> names = new TreeSet<>();
        for (OmeImage image : images) {
            for (OmeImage.Block block : image.blocks()) {
                boolean isOwn = block.file().isEmpty()
                        || block.file().equals(own)
                        || block.fileName().equals(ownName);
                names.add(block.fileName());
                if (!isOwn) {
                    otherFiles.add(block.fileName());
                }
            }
        }
        if (names.size() == 1) {
            otherFiles.clear();
        }
    }

    private PlaneTable planes(OmeImage image, int nextPage) throws MicrographProblem {
        int together = image.blocks().stream()
                .filter(this::isHere)
                .mapToInt(OmeImage.Block::page)
                .filter(page -> page >= 0 && page < file.pages().size())
                .map(page -> file.pages().get(page).samplesPerPixel())
                .findFirst()
                .orElse(file.pages().get(0).samplesPerPixel());
        if (image.channelCount() % together != 0) {
            throw new MicrographProblem("its OME-XML promises " + image.channelCount()
                    + " channels and its pixels have " + together + " samples");
        }
        int groups = image.channelCount() / together;
        int total = image.depth() * groups * image.times();
        if (total > file.pages().size() && otherFiles.isEmpty()) {
            throw new MicrographProblem("is truncated: its OME-XML promises " + total + " planes and it has "
                    + file.pages().size() + " pages");
        }
        int[] pages = new int[Bounds.buffer(total)];
        Arrays.fill(pages, -1);
        if (image.blocks().isEmpty()) {
            fill(image, pages, groups, together, new OmeImage.Block(nextPage, total, 0, 0, 0, "", ""));
        }
        for (OmeImage.Block block : image.blocks()) {
            if (isHere(block)) {
                fill(image, pages, groups, together, block);
            }
        }
        return new PlaneTable(image.depth(), groups, together, pages, false);
    }

    private boolean isHere(OmeImage.Block block) {
        return !otherFiles.contains(block.fileName());
    }

    /** Pages of a block follow the order of dimensions from its first plane on. */
    private void fill(OmeImage image, int[] pages, int groups, int together, OmeImage.Block block)
            throws MicrographProblem {
        int count = block.count() >= 0 ? block.count() : block.page() >= 0 ? 1 : pages.length;
        int page = Math.max(0, block.page());
        int group = block.firstChannel() < groups ? block.firstChannel() : block.firstChannel() / together;
        int[] index = {block.firstZ(), group, block.firstTime()};
        int[] sizes = {image.depth(), groups, image.times()};
        for (int i = 0; i < count; i++, page++) {
            planesLeft--;
            if (planesLeft < 0) {
                throw new MicrographProblem("is damaged: its OME-XML names the same pages over and over");
            }
            if (page >= file.pages().size() || index[0] >= sizes[0] || index[1] >= sizes[1] || index[2] >= sizes[2]) {
                throw new MicrographProblem("is truncated or damaged: its OME-XML names page " + (page + 1)
                        + " for a plane, and it has " + file.pages().size() + " pages");
            }
            pages[(index[2] * groups + index[1]) * image.depth() + index[0]] = page;
            for (int place = 2; place < 5; place++) {
                int axis = "ZCT".indexOf(image.order().charAt(place));
                if (++index[axis] < sizes[axis] || place == 4) {
                    break;
                }
                index[axis] = 0;
            }
        }
    }

    private Micrograph micrograph(OmeImage image, PlaneTable planes) throws MicrographProblem {
        TiffPage first = file.pages().get(planes.pages()[0]);
        if (first.width() != image.width() || first.height() != image.height()) {
            throw new MicrographProblem("contradicts itself: its OME-XML says " + image.width() + " x " + image.height()
                    + " pixels, its pages " + first.width() + " x " + first.height());
        }
        MicrographFacts facts = new MicrographFacts(
                ownName,
                image.name(),
                image.width(),
                image.height(),
                image.depth(),
                channels(image, planes.samplesPerPlane()),
                image.times(),
                image.voxel(),
                image.intervalSeconds(),
                first.type(),
                false);
        return new TiffMicrograph(path, file, facts, planes);
    }

    /** Every sample of a pixel is a channel; a name is repeated with a number where several share it. */
    private static List<MicrographChannel> channels(OmeImage image, int together) {
        List<MicrographChannel> channels = new ArrayList<>();
        boolean shared = image.channels().size() * together == image.channelCount() && together > 1;
        for (int c = 0; c < image.channelCount(); c++) {
            int index = shared ? c / together : c;
            if (index >= image.channels().size()) {
                channels.add(MicrographChannel.numbered(c));
                continue;
            }
            MicrographChannel stated = image.channels().get(index);
            String name = stated.name().isEmpty()
                    ? "C" + (c + 1)
                    : shared ? stated.name() + " " + (c % together + 1) : stated.name();
            channels.add(new MicrographChannel(
                    name, stated.excitationNanometres(), stated.emissionNanometres(), stated.colourRgb()));
        }
        return channels;
    }
}
