#!/usr/bin/env python3
"""Oracle for the medium: oxygen in a column over respiring cells after the gas changes, by the method of lines with scipy.

Writes ../resources/org/mitoferry/medium/column-oxygen.csv (made with scipy 1.17.1). Rows are `key,value,value,...`:
  height_um, diffusivity_um2_per_min, lag_min, start_uM, target_uM, capacity_fmol_per_min_per_mm2, km_uM   the setting
  thickness_um                 graded layers from the bottom up
  times_min                    when the following are given
  profile_uM@T                 layers at time T, graded grid
  at_cells_uM, taken_up_fmol_per_mm2           graded grid, continuous time: what the Java solver tends to for small steps
  fine_at_cells_uM, fine_taken_up_fmol_per_mm2 600 uniform layers, continuous time: the differential equation itself

State: layer concentrations, surface concentration, amount taken up. Integrator: Radau IIA of order 5, checked here against BDF.
"""
import pathlib

import numpy as np
from scipy.integrate import solve_ivp
from scipy.optimize import brentq

H, D, LAG, KM = 2000.0, 168000.0, 60.0, 0.5
START, TARGET = 18.6 * 713 * 0.01 * 1.26, 0.2 * 713 * 0.01 * 1.26
V = (120 * 98 + 600 * 100) / 60.0  # fmol/min per mm2, which is uM um/min
TIMES = [5.0, 30.0, 60.0, 120.0, 240.0, 480.0]


def graded(bottom=20.0, ratio=1.25):
    n = 1
    while bottom * sum(ratio**k for k in range(n)) < H:
        n += 1
    r = brentq(lambda q: bottom * sum(q**k for k in range(n)) - H, 1.0, ratio, xtol=1e-15, rtol=1e-15)
    return bottom * r ** np.arange(n)


def at_cells(u0, w0):
    """Concentration c at the bottom: D (u0 - c)/(w0/2) = V c/(c + Km)."""
    v = V * w0 / (2 * D)
    b = KM + v - u0
    root = np.sqrt(b * b + 4 * u0 * KM)
    return 2 * u0 * KM / (b + root) if b > 0 else (root - b) / 2


def solve(w, method):
    n = len(w)
    distance = np.append((w[1:] + w[:-1]) / 2, w[-1] / 2)

    def rhs(t, y):
        u, surface = y[:n], y[n]
        down = D * (np.append(u[1:], surface) - u) / distance
        c = at_cells(u[0], w[0])
        taken = V * c / (c + KM)
        out = np.concatenate(([taken], down[:-1]))
        return np.concatenate(((down - out) / w, [(TARGET - surface) / LAG, taken]))

    pattern = np.zeros((n + 2, n + 2))
    for k in range(n + 1):
        pattern[k, max(0, k - 1):k + 2] = 1
    pattern[n, n - 1] = 0
    pattern[n + 1, 0] = 1
    start = np.concatenate((np.full(n, START), [START, 0.0]))
    done = solve_ivp(rhs, (0, TIMES[-1]), start, method=method, t_eval=TIMES, rtol=1e-10, atol=1e-11, jac_sparsity=pattern)
    assert done.success, done.message
    return done.y[:n].T, np.array([at_cells(u, w[0]) for u in done.y[0]]), done.y[n + 1]


def row(key, values):
    return ",".join([key] + [repr(float(v)) for v in np.atleast_1d(values)])


w = graded()
profiles, cells, taken = solve(w, "Radau")
_, cells_bdf, taken_bdf = solve(w, "BDF")
assert np.allclose(cells, cells_bdf, rtol=1e-6) and np.allclose(taken, taken_bdf, rtol=1e-7), (cells, cells_bdf)
_, fine_cells, fine_taken = solve(np.full(600, H / 600), "Radau")
rows = [row("height_um", H), row("diffusivity_um2_per_min", D), row("lag_min", LAG), row("start_uM", START), row("target_uM", TARGET),
        row("capacity_fmol_per_min_per_mm2", V), row("km_uM", KM), row("thickness_um", w), row("times_min", TIMES)]
rows += [row("profile_uM@%g" % t, p) for t, p in zip(TIMES, profiles)]
rows += [row("at_cells_uM", cells), row("taken_up_fmol_per_mm2", taken),
         row("fine_at_cells_uM", fine_cells), row("fine_taken_up_fmol_per_mm2", fine_taken)]
target = pathlib.Path(__file__).resolve().parent.parent / "resources/org/mitoferry/medium/column-oxygen.csv"
target.write_text("\n".join(rows) + "\n")
