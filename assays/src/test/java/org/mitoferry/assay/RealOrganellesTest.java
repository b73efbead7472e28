package org.mitoferry.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Micrographs;
import org.mitoferry.micrograph.RealMicrographs;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.segmentation.Organelles;

class RealOrganellesTest {
    private static Volume read(String name, int channel) throws MicrographProblem {
        try (Micrograph micrograph = Micrographs.open(RealMicrographs.find(name)).getFirst()) {
            return micrograph.volume(channel, 0);
        }
    }

    @Test
    void explore() throws Exception {
        String cells = "lysosome/hela_lysosome_mito_nucleus_48bit.tif";
        Volume lysosomes = read(cells, 0);
        Volume mitochondria = read(cells, 1);
        Volume nuclei = read(cells, 2);
        int[] plane = new int[lysosomes.plane(0).length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = lysosomes.plane(0)[i] + mitochondria.plane(0)[i] + nuclei.plane(0)[i] > 0 ? 1 : 0;
        }
        Cells whole = Cells.of(
                new Labels(lysosomes.width(), lysosomes.height(), new int[][] {plane}, 1, lysosomes.voxelSize()), List.of("HeLa"));
        System.out.println(lysosomes.voxelSize() + " " + lysosomes.width() + "x" + lysosomes.height());
        long t = System.nanoTime();
        var transfer = MitochondriaTransfer.measure(mitochondria, whole, "HeLa", List.of(), MitochondriaTransfer.Settings.defaults());
        System.out.println("objects " + transfer.inside().size() + " threshold " + transfer.threshold() + " " + (System.nanoTime() - t) / 1e9);
        System.out.println("length " + transfer.inside().stream().mapToDouble(f -> f.lengthMicrometres()).average());
        Lamp1Contact.Settings s = new Lamp1Contact.Settings(1, 0.08, 4, 0.1, 0.1, 1, 39, 1);
        for (Lamp1Contact.Settings own : List.of(Lamp1Contact.Settings.defaults(), s)) {
            t = System.nanoTime();
            var contact = Lamp1Contact.measure(transfer, lysosomes, whole, "HeLa", own);
            System.out.println("touch " + contact.touching() + " enclosed " + contact.enclosed() + " of " + contact.mitochondria() + " enrich " + contact.enrichment() + " m1 " + contact.m1() + " m2 " + contact.m2() + " p " + contact.cells() + " area " + contact.lamp1().count() + " " + (System.nanoTime() - t) / 1e9);
        }
        var fission = FissionPoints.measure(mitochondria, Lamp1Contact.lamp1(lysosomes, whole, "HeLa", s), whole, "HeLa", List.of(), MitochondriaTransfer.Settings.defaults(), FissionPoints.Settings.defaults());
        System.out.println("fission " + fission.constrictions().size() + " of " + fission.mitochondria() + " marked " + fission.marked() + " exp " + fission.expected());
        Volume graph = read("mitochondria/MitoGraphTest001.tif", 0);
        var found = Organelles.find(graph, null, Organelles.Settings.mitochondria());
        System.out.println(graph.voxelSize() + " graph " + found.labels().count() + " thr " + found.threshold());
        for (var item : LabelStatistics.of(found.labels(), found.signal())) System.out.println(item.volumeCubicMicrometres() + " " + CentreLine.of(found.labels(), item, found.signal()).lengthMicrometres());
        for (String name : new String[] {"YFP0143_27_cell7_2048.tif", "YFP0253_1_cell1_2048.tif"}) {
            for (int c = 0; c < 3; c++) {
                try {
                Volume v; 
                try (Micrograph micrograph = Micrographs.open(RealMicrographs.find("mitochondria/" + name)).getFirst()) {
                    System.out.println(micrograph.facts());
                    v = micrograph.withVoxelSize(org.mitoferry.micrograph.VoxelSize.ofPixel(0.05)).volume(c, 0);
                }
                var o = Organelles.find(v, null, Organelles.Settings.mitochondria());
                double sum = 0, l = 0;
                for (var item : LabelStatistics.of(o.labels(), o.signal())) { sum += item.areaSquareMicrometres(); l += CentreLine.of(o.labels(), item, o.signal()).lengthMicrometres(); }
                System.out.println(name + " " + c + " n " + o.labels().count() + " area " + sum / o.labels().count() + " len " + l / o.labels().count() + " thr " + o.threshold());
                } catch (RuntimeException e) { System.out.println(c + " " + e); }
            }
        }
    }
}
