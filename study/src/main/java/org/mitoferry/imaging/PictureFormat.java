package org.mitoferry.imaging;

/** How stacks are written. */
public enum PictureFormat {
    OME_TIFF(".ome.tif"),
    OME_ZARR(".ome.zarr");

    private final String ending;

    PictureFormat(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }
}
