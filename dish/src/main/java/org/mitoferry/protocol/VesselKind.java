package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Culture ware by its everyday name, with the growth area of one well as makers state it (usual catalogue values, rounded). */
enum VesselKind {
    SIX_WELL("6-well", 950),
    TWELVE_WELL("12-well", 380),
    TWENTY_FOUR_WELL("24-well", 190),
    FORTY_EIGHT_WELL("48-well", 95),
    NINETY_SIX_WELL("96-well", 32),
    THREE_EIGHTY_FOUR_WELL("384-well", 5.6),
    DISH_35("35 mm dish", 900),
    DISH_60("60 mm dish", 2100),
    DISH_100("100 mm dish", 5500),
    CHAMBER_SLIDE_4("4-chamber slide", 180),
    CHAMBER_SLIDE_8("8-chamber slide", 80);

    final String written;
    final double growthAreaSquareMillimetres;

    VesselKind(String written, double growthAreaSquareMillimetres) {
        this.written = written;
        this.growthAreaSquareMillimetres = growthAreaSquareMillimetres;
    }

    static @Nullable VesselKind of(String written) {
        for (VesselKind kind : values()) {
            if (kind.written.equals(written)) {
                return kind;
            }
        }
        return null;
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (VesselKind kind : values()) {
            names.add(kind.written);
        }
        return List.copyOf(names);
    }
}
