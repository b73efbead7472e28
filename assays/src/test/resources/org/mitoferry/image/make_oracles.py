"""Makes kernels.txt: what scipy and scikit-image answer on one small volume.

python3 make_oracles.py > kernels.txt   (made with numpy 2.4.6, scipy 1.17.1, scikit-image 0.26.0)
Format: a line "name planes rows columns", then one line of values for every row (of digits without spaces for masks).
"""
import numpy as np
from scipy import ndimage as ndi
from skimage import data, filters, morphology, segmentation


def put(name, array):
    array = np.asarray(array)
    while array.ndim < 3:
        array = array[np.newaxis]
    print(name, *array.shape)
    for plane in array:
        for row in plane:
            print("".join("01"[int(value)] for value in row) if array.dtype == bool else " ".join("%.7g" % value for value in row))


rng = np.random.default_rng(11)
z, y, x = np.mgrid[0:5, 0:10, 0:13]
picture = 20 + 8 * x + 120 * np.exp(-((x - 4.3) ** 2 + (y - 5.1) ** 2) / 8 - (z - 2.2) ** 2 / 3)
picture = rng.poisson(picture).astype(np.uint8).astype(float)
put("picture", picture)
put("gaussian", ndi.gaussian_filter(picture, (0.8, 1.5, 2.1), mode="reflect", truncate=4))
put("derivative", ndi.gaussian_filter(picture, (0.8, 1.5, 2.1), order=(0, 1, 1), mode="reflect", truncate=4))
put("second", ndi.gaussian_filter(picture, (0.8, 1.5, 2.1), order=(2, 0, 0), mode="reflect", truncate=4))
put("laplacian", ndi.gaussian_laplace(picture, (1.2, 1.2, 1.2), mode="reflect"))
put("median", ndi.median_filter(picture, size=(1, 3, 3), mode="reflect"))
put("median3", ndi.median_filter(picture, size=(3, 5, 5), mode="reflect"))
dy, dx = np.mgrid[-3:4, -3:4]
disc = (dy**2 + dx**2 <= 3.5**2)[np.newaxis]
eroded = ndi.grey_erosion(picture, footprint=disc, mode="constant", cval=1e9)
put("opening", ndi.grey_dilation(eroded, footprint=disc, mode="constant", cval=-1e9))
whole = picture.astype(np.uint8)
put("otsu", filters.threshold_otsu(whole))
put("triangle", filters.threshold_triangle(whole))
put("li", filters.threshold_li(whole.astype(float), tolerance=0.5))
smooth = ndi.gaussian_filter(picture, 0.7)
put("smooth", smooth)
smooth = np.float32(np.char.mod("%.7g", smooth).astype(float))
put("otsuOfReals", filters.threshold_otsu(smooth))
put("triangleOfReals", filters.threshold_triangle(smooth))
mask = rng.random((5, 10, 13)) < 0.35
put("mask", mask)
put("faces", ndi.label(mask)[0])
put("corners", ndi.label(mask, np.ones((3, 3, 3)))[0])
put("faces2", ndi.label(mask[0])[0])
put("corners2", ndi.label(mask[0], np.ones((3, 3)))[0])
full = rng.random((5, 10, 13)) < 0.93
put("full", full)
put("distance", ndi.distance_transform_edt(full, sampling=(0.4, 0.15, 0.16)))
dense = rng.random((5, 10, 13)) < 0.8
put("dense", dense)
put("denseFilled", ndi.binary_fill_holes(dense))
put("planeFilled", ndi.binary_fill_holes(mask[0]))
seeds = np.zeros((5, 10, 13), int)
seeds[2, 5, 4], seeds[0, 1, 11], seeds[4, 8, 10], seeds[1, 8, 1] = 1, 2, 3, 4
put("seeds", seeds)
put("watershed", segmentation.watershed(-smooth.astype(np.float32), seeds, connectivity=1, mask=full))
blobs = data.binary_blobs(32, blob_size_fraction=0.05, n_dim=3, rng=1234)[:-2]
put("blobs", blobs)
put("thinned", morphology.skeletonize(blobs, method="lee"))
