package org.mitoferry.image;

import org.mitoferry.micrograph.Volume;

/**
 * The negative, scale-normalised Laplacian of a Gaussian: what {@link Gaussian} gives for the second derivatives, summed as
 * {@code -(sx^2 d2/dx2 + sy^2 d2/dy2 + sz^2 d2/dz2)}. The three terms share their passes: seven instead of nine, and one volume is written.
 */
final class Laplacian {
    private final float[][] planes;
    private final int width;
    private final int height;
    private final float[] smoothX;
    private final float[] secondX;
    private final float[] smoothY;
    private final float[] secondY;
    private final float[] smoothZ;
    private final float[] secondZ;

    private Laplacian(Volume volume, Sigma sigma) {
        this.planes = volume.planes();
        this.width = volume.width();
        this.height = volume.height();
        this.smoothX = smooth(sigma.xPixels());
        this.secondX = second(sigma.xPixels());
        this.smoothY = smooth(sigma.yPixels());
        this.secondY = second(sigma.yPixels());
        this.smoothZ = sigma.zPixels() > 0 ? smooth(sigma.zPixels()) : new float[] {1};
        this.secondZ = sigma.zPixels() > 0 ? second(sigma.zPixels()) : new float[] {0};
    }

    /** @param sigma above 0 in the plane; 0 across planes takes each plane for itself */
    static Volume negative(Volume volume, Sigma sigma) {
        float[][] out = new Laplacian(volume, sigma).all();
        return new Volume(volume.width(), volume.height(), out, volume.voxelSize());
    }

    private static float[] smooth(double pixels) {
        return Gaussian.weights(pixels, 0, Gaussian.TRUNCATION);
    }

    private static float[] second(double pixels) {
        float[] weights = Gaussian.weights(pixels, 2, Gaussian.TRUNCATION);
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= (float) (-pixels * pixels);
        }
        return weights;
    }

    private float[][] all() {
        float[][] out = new float[planes.length][width * height];
        int reach = smoothY.length / 2;
        boolean flat = secondZ.length == 1;
        Bands.forEach(height, planes.length, Convolution.bandRows(reach), (z, firstRow, endRow) -> {
            Convolution.RowSource smooth = across(z, firstRow - reach, endRow + reach, smoothZ);
            Convolution.RowSource second = flat ? smooth : across(z, firstRow - reach, endRow + reach, secondZ);
            Convolution.PaddedRow forSecond = new Convolution.PaddedRow(width, smoothX.length / 2);
            Convolution.PaddedRow forSmooth = new Convolution.PaddedRow(width, smoothX.length / 2);
            for (int y = firstRow; y < endRow; y++) {
                forSecond.clear();
                smooth.addAlongColumns(y, smoothY, forSecond);
                forSmooth.clear();
                smooth.addAlongColumns(y, secondY, forSmooth);
                if (!flat) {
                    second.addAlongColumns(y, smoothY, forSmooth);
                }
                forSecond.addAlongRow(secondX, out[z], y * width);
                forSmooth.addAlongRow(smoothX, out[z], y * width);
            }
        });
        return out;
    }

    private Convolution.RowSource across(int z, int firstRow, int endRow, float[] weights) {
        return secondZ.length == 1
                ? Convolution.RowSource.ofPlane(planes[z], width, height)
                : Convolution.RowSource.acrossPlanes(planes, z, width, height, firstRow, endRow, weights);
    }
}
