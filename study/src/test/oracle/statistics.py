"""Writes the fixtures of the statistics tests with SciPy (1.17) as the foreign oracle.

Run:  python3 study/src/test/oracle/statistics.py
Out:  study/src/test/resources/org/mitoferry/statistics/scipy.json
"""

import itertools
import json
import pathlib

import numpy as np
import scipy
from scipy import stats
from scipy.special import expit, logit

OUT = pathlib.Path(__file__).parents[1] / "resources/org/mitoferry/statistics/scipy.json"
SIDES = ["two-sided", "greater", "less"]


def means(rng):
    for n in (2, 3, 6, 12):
        x = rng.normal(0.3, 1.0, n)
        mu = 0.1
        yield {
            "values": x.tolist(),
            "mu": mu,
            "mean": x.mean(),
            "interval95": list(stats.ttest_1samp(x, 0).confidence_interval(0.95)),
            "interval90": list(stats.ttest_1samp(x, 0).confidence_interval(0.90)),
            "p": {s: stats.ttest_1samp(x, mu, alternative=s).pvalue for s in SIDES},
            "equivalence": max(
                stats.ttest_1samp(x, -1.5, alternative="greater").pvalue,
                stats.ttest_1samp(x, 1.5, alternative="less").pvalue,
            ),
        }


def signed_ranks(rng):
    every_sign = stats.PermutationMethod(n_resamples=np.inf)
    samples = [rng.normal(0.5, 1, n) for n in (2, 3, 6, 9, 14)]
    samples.append(np.array([1.0, 2, 3, 4, 5, 6]))
    tied = [np.array([1.0, 1, -1, 2, 2, 3]), np.array([0.5, -0.5, 0.5, 0.5, 1.5, -2.5, 2.5])]
    for x in samples:
        yield {"values": x.tolist(), "p": {s: stats.wilcoxon(x, alternative=s, method="exact").pvalue for s in SIDES}}
    for x in tied:
        yield {"values": x.tolist(), "p": {s: stats.wilcoxon(x, alternative=s, method=every_sign).pvalue for s in SIDES}}


def ranks(rng):
    for n, m, ties in ((5, 6, False), (10, 12, False), (60, 60, False), (20, 20, True), (60, 55, True)):
        x, y = rng.normal(0, 1, n), rng.normal(0.6, 1, m)
        if ties:
            x, y = x.round(1), y.round(1)
        exact = not ties and max(n, m) < 50
        p = stats.mannwhitneyu(x, y, method="exact" if exact else "asymptotic").pvalue
        yield {"arm": x.tolist(), "versus": y.tolist(), "p": p}


def holm(rng):
    """Holm is the closed test whose local tests are Bonferroni's: tried here over all subsets."""
    for m in (1, 3, 7):
        p = rng.uniform(0, 0.2, m)
        adjusted = [
            max(
                min(1, len(s) * min(p[j] for j in s))
                for k in range(1, m + 1)
                for s in itertools.combinations(range(m), k)
                if i in s
            )
            for i in range(m)
        ]
        yield {"p": p.tolist(), "adjusted": adjusted}


def study(rng):
    """Two arms, six experiments, four fields each: rows as a readout writes them, and every rule worked out here."""
    rows, fraction, level = [], {}, {}
    centre = {"A": (0.12, 1.0), "B": (0.35, 0.42)}
    for e in range(1, 7):
        shift = rng.normal(0, 0.35)
        for arm, (p0, r0) in centre.items():
            p = expit(logit(p0) + shift + rng.normal(0, 0.15))
            counts, positives, ratios = [], [], []
            for f in range(1, 5):
                cells = int(rng.integers(30, 80))
                k = int(rng.binomial(cells, p))
                ratio = float(r0 * np.exp(shift + rng.normal(0, 0.1)))
                rows.append([e, arm, f, "cells", cells])
                rows.append([e, arm, f, "caspasePositiveFraction", k / cells])
                rows.append([e, arm, f, "jc1Ratio", ratio])
                counts.append(cells), positives.append(k), ratios.append(ratio)
            fraction.setdefault(arm, []).append(sum(positives) / sum(counts))
            level.setdefault(arm, []).append(float(np.average(ratios, weights=counts)))
    fa, fb = np.array(fraction["A"]), np.array(fraction["B"])
    ra, rb = np.array(level["A"]), np.array(level["B"])
    d, l, pts = np.log(rb / ra), logit(fb) - logit(fa), 100 * (fb - fa)
    back = lambda x: float(100 * np.mean(expit(logit(fa) + x) - fa))
    ci = lambda x, c: list(stats.ttest_1samp(x, 0).confidence_interval(c))
    tost = lambda x, m: max(
        stats.ttest_1samp(x, -m, alternative="greater").pvalue, stats.ttest_1samp(x, m, alternative="less").pvalue
    )
    found = {
        "ratio": {
            "effect": float(np.exp(d.mean())),
            "interval": np.exp(ci(d, 0.95)).tolist(),
            "pExperiment": stats.ttest_rel(np.log(rb), np.log(ra)).pvalue,
            "pSignedRank": stats.wilcoxon(d, method="exact").pvalue,
        },
        "points": {
            "effect": float(pts.mean()),
            "interval": [back(x) for x in ci(l, 0.95)],
            "pExperiment": stats.ttest_rel(logit(fb), logit(fa)).pvalue,
            "pSignedRank": stats.wilcoxon(l, method="exact").pvalue,
        },
        "equivalentRatio": {
            "effect": float(np.exp(d.mean())),
            "interval": np.exp(ci(d, 0.90)).tolist(),
            "pExperiment": tost(d, np.log(1.2)),
        },
        "equivalentPoints": {
            "effect": float(pts.mean()),
            "interval": ci(pts, 0.90),
            "pExperiment": tost(pts, 40),
        },
        "threshold": {
            "effect": float(fb.mean()),
            "interval": ci(fb, 0.90),
            "pExperiment": stats.ttest_1samp(fb, 0.2, alternative="greater").pvalue,
            "pSignedRank": stats.wilcoxon(fb - 0.2, alternative="greater", method="exact").pvalue,
        },
    }
    return {"rows": rows, "found": found}


def main():
    rng = np.random.default_rng(20250103)
    fixture = {
        "scipy": scipy.__version__,
        "means": list(means(rng)),
        "signedRanks": list(signed_ranks(rng)),
        "fields": list(ranks(rng)),
        "holm": list(holm(rng)),
        "study": study(rng),
    }
    OUT.write_text(json.dumps(fixture, indent=1) + "\n")


main()
