package org.mitoferry.microscope;
import java.util.*;
import org.mitoferry.culture.*;
import org.mitoferry.microscope.scene.*;
public final class Stages {
    public static void main(String[] a) {
        try (Crew crew = new Crew(2)) {
            Culture c = SampleField.culture("Co-culture OGD", crew);
            Microscope m = Microscope.shipped();
            Setting s = m.equipment().setting(Equipment.NORMAL_SIGNAL);
            List<Channel> ch = m.channels(List.of("phalloidin", "MitoTracker Deep Red", "anti-Lamp1"), c);
            for (int n = 0; n < 3; n++) {
                long t = System.nanoTime();
                Shot shot = Shot.at(s, ch, 200, 200, 1);
                Scene scene = Scene.of(c, shot.field(), m.equipment().forms(), true, crew);
                System.out.println("scene " + (System.nanoTime() - t) / 1e6);
                for (Channel one : ch) {
                    t = System.nanoTime();
                    m.expected(scene, one, s, crew);
                    System.out.println(one.role() + " " + (System.nanoTime() - t) / 1e6);
                }
                t = System.nanoTime();
                m.take(c, shot, crew);
                System.out.println("all " + (System.nanoTime() - t) / 1e6);
            }
        }
    }
}
