"""Golden values of univariate statistics: small seeded tables and what pandas, scipy and exact fractions say of them.

Not run in CI. In a virtual environment: `pip install pandas scipy`, then `python src/domain/statistics/golden/make.py`.
Writes `<table>.json` beside this file: the versions used, and of each column its cells and the figures expected of them.
A table more is an entry more in `tables()`; another script may import `tables` and `written` for figures of its own.
"""
import json
import platform
import re
import warnings
from collections import Counter
from fractions import Fraction
from math import isinf, isqrt
from pathlib import Path

import numpy as np
import pandas as pd
import scipy
from scipy import stats

here = Path(__file__).parent
versions = {"python": platform.python_version(), "numpy": np.__version__, "pandas": pd.__version__, "scipy": scipy.__version__}


def tables():
    """name -> {column: Series}. Numbers are float64, booleans and texts objects with None where missing, dates datetime64."""
    rng = np.random.default_rng(20_240_601)
    some = lambda values, share: pd.Series(np.where(rng.random(len(values)) < share, np.nan, values))
    days = pd.Series(pd.to_datetime("2019-11-20") + pd.to_timedelta(np.concatenate([rng.integers(0, 200, 120), rng.integers(700, 900, 60)]), unit="D"))
    moments = pd.Series(pd.to_datetime("1905-01-01") + pd.to_timedelta(rng.integers(0, 6 * 10**9, 90), unit="s"))
    moments[rng.random(90) < 0.2] = pd.NaT
    genres = np.array(["drama", "comedy", "crime", "war", "western", "noir"])
    texts = [
        "The night train leaves at nine.", "A night train, a long night.", "El tren de la noche sale a las nueve.", "Ночной поезд уходит в девять.", "夜行列車は九時に出る", "It's the conductor's day off",
        "One ticket for the night train, please!", "", "   ", "9 to 5", "naïve café owner", "La última función de la noche", "the the the end", "😀 a smile 😀", "The night train leaves at nine.",
    ]
    return {
        "normal": {"standard": pd.Series(rng.normal(size=200)), "wide": pd.Series(rng.normal(50, 1e6, 151)), "negative": pd.Series(-np.abs(rng.normal(5, 1, 64)))},
        "illConditioned": {
            "billion": pd.Series(1e9 + rng.normal(0, 1e-3, 200)), "lastBits": pd.Series(1e9 + rng.normal(0, 1e-6, 100)), "offset": pd.Series(-7e12 + rng.exponential(0.5, 128)),
            "cancelling": pd.Series([1e16, 1.0, -1e16, 3.0, 1e16, -1e16]),
        },
        "missing": {"tenth": some(rng.normal(10, 3, 120), 0.1), "most": some(rng.gamma(2, 2, 120), 0.9), "ends": pd.Series([np.nan, np.nan, 4.5, 2.25, 9.0, np.nan])},
        "infinite": {"both": pd.Series([1.5, np.inf, -np.inf, 2.5, np.inf, np.nan, -4.0, 1.5]), "only": pd.Series([np.inf, np.inf, np.nan])},
        "integers": {
            "dice": pd.Series(rng.integers(1, 7, 240).astype(float)), "poisson": pd.Series(rng.poisson(3, 200).astype(float)), "years": pd.Series(rng.integers(1920, 2018, 180).astype(float)),
            "signed": pd.Series(rng.integers(-3000, 3000, 90).astype(float)),
        },
        "skewed": {"lognormal": pd.Series(rng.lognormal(2, 1.2, 220)), "exponential": pd.Series(rng.exponential(1e-4, 170)), "votes": pd.Series(np.floor(rng.pareto(1.2, 200) * 10))},
        "heavyTailed": {"student": pd.Series(rng.standard_t(2, 200)), "cauchy": pd.Series(rng.standard_cauchy(150)), "mixture": pd.Series(np.concatenate([rng.normal(size=180), rng.normal(0, 50, 8)]))},
        "magnitudes": {"huge": pd.Series(rng.normal(1, 0.3, 80) * 1e200), "tiny": pd.Series(rng.normal(1, 0.3, 80) * 1e-200), "spread": pd.Series(10.0 ** rng.uniform(-12, 12, 100))},
        "ordered": {
            "rows": pd.Series(np.arange(1.0, 81.0)), "falling": pd.Series(-np.cumsum(rng.exponential(1, 60))), "steps": pd.Series(np.floor(np.arange(70) / 7)), "walk": pd.Series(np.cumsum(rng.normal(size=160))),
            "gappedWalk": some(np.cumsum(rng.normal(size=160)), 0.15), "uniform": pd.Series(rng.random(200)),
        },
        "fewValues": {"one": pd.Series([2.5]), "two": pd.Series([1.0, 4.0]), "three": pd.Series([1.0, 4.0, 4.5]), "four": pd.Series([-1.0, 0.0, 0.0, 3.0])},
        "constant": {"sevens": pd.Series([7.25] * 40), "zeros": pd.Series([0.0] * 12), "same": pd.Series(["x"] * 9, dtype=object)},
        "empty": {"numbers": pd.Series([np.nan] * 5), "texts": pd.Series([None] * 5, dtype=object), "noRows": pd.Series([], dtype=float)},
        "booleans": {"flag": pd.Series(rng.random(100) < 0.3, dtype=object), "missing": pd.Series([True, None, False, True, None, True], dtype=object)},
        "dates": {"days": days, "moments": moments, "century": pd.Series(pd.to_datetime(["1899-12-31", "1900-01-01", "2000-02-29", "2000-03-01", "2024-12-31"]))},
        "categories": {
            "genre": pd.Series(genres[np.minimum(5, rng.geometric(0.4, 150) - 1)], dtype=object),
            "rare": pd.Series([None if i % 11 == 0 else f"value {min(i, 40)}" for i in range(100)], dtype=object),
        },
        "texts": {"sentences": pd.Series(texts * 3 + texts[:4], dtype=object)},
    }


def number(value):
    """A figure as JSON has it: null for what cannot be had."""
    value = float(value)
    return value if np.isfinite(value) else None


def cell(value):
    if value is None or value is pd.NaT or (isinstance(value, float) and np.isnan(value)):
        return None
    if isinstance(value, float) and isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return bool(value) if isinstance(value, (bool, np.bool_)) else value


def exact_moments(values):
    """Of finite numbers, in fractions: nothing is rounded before the last step."""
    x = [Fraction(float(v)) for v in values]
    n, total = len(x), sum(x)
    if n == 0:
        return {}
    mean = total / n
    m2, m3, m4 = (sum((v - mean) ** p for v in x) for p in (2, 3, 4))
    out = {"sum": float(total), "mean": float(mean)}
    if n > 1:
        variance = m2 / (n - 1)
        out["variance"], out["sd"] = number(safe(variance)), float(wide_root(variance))
        out["cv"] = number(wide_root(variance) / mean) if mean else None
    if n > 2:
        out["skewness"] = float(n * m3 * wide_root(Fraction(n - 1)) / ((n - 2) * m2 * wide_root(m2))) if m2 else None
    if n > 3:
        out["kurtosis"] = float(Fraction(n - 1, (n - 2) * (n - 3)) * (n * (n + 1) * m4 / m2**2 - 3 * (n - 1))) if m2 else None
    return out


def exact_quantile(ordered, part, of):
    """Linear interpolation, in fractions."""
    place = Fraction((len(ordered) - 1) * part, of)
    below = place.numerator // place.denominator
    return ordered[below] + (ordered[min(below + 1, len(ordered) - 1)] - ordered[below]) * (place - below)


def safe(value):
    try:
        return float(value)
    except OverflowError:
        return float("inf")


def wide_root(value):
    """Square root of a fraction of any size, to 60 digits."""
    if value == 0:
        return Fraction(0)
    shift = max(0, 200 - (value.numerator.bit_length() - value.denominator.bit_length()) // 2)
    return Fraction(isqrt((value.numerator << (2 * shift)) // value.denominator), 1 << shift)


def counts_of(present):
    counts = pd.Series(list(present), dtype=object).value_counts()
    return {
        "count": int(len(present)), "distinct": int(len(counts)), "once": int((counts == 1).sum()),
        "entropy": float(stats.entropy(counts.to_numpy(dtype=float), base=2)) if len(counts) else 0.0, "frequencies": sorted((int(c) for c in counts), reverse=True)[:50],
    }


def numeric_figures(series):
    present = series.dropna()
    x = present[np.isfinite(present)]
    out = {**counts_of(present), "zeros": int((x == 0).sum()), "negatives": int((x < 0).sum()), "infinities": int(len(present) - len(x)), "exact": exact_moments(x)}
    if len(x) == 0:
        return out
    values = x.to_numpy()
    out["pandas"] = {"sum": number(x.sum()), "mean": number(x.mean()), "variance": number(x.var()), "sd": number(x.std()), "skewness": number(x.skew()), "kurtosis": number(x.kurt())}
    out["quantiles"] = {f"p{round(q * 100)}": float(x.quantile(q)) for q in (0.05, 0.25, 0.5, 0.75, 0.95)}
    out["min"], out["max"] = float(x.min()), float(x.max())
    out["pandas"].update(mad=number(stats.median_abs_deviation(values)), iqr=number(stats.iqr(values)))
    fractions = sorted(Fraction(v) for v in values.tolist())
    median = exact_quantile(fractions, 1, 2)
    out["exact"].update(mad=float(exact_quantile(sorted(abs(v - median) for v in fractions), 1, 2)), iqr=float(exact_quantile(fractions, 3, 4) - exact_quantile(fractions, 1, 4)))
    out["increasing"], out["decreasing"] = bool(x.is_monotonic_increasing), bool(x.is_monotonic_decreasing)
    if len(x) >= 50 and x.nunique() > 1:
        out["autocorrelation"] = number(series.where(np.isfinite(series)).autocorr(1))
    q1, q3 = x.quantile(0.25), x.quantile(0.75)
    inside = x[(x >= q1 - 1.5 * (q3 - q1)) & (x <= q3 + 1.5 * (q3 - q1))]
    out["box"] = {"low": float(inside.min()), "high": float(inside.max()), "outliersBelow": int((x < inside.min()).sum()), "outliersAbove": int((x > inside.max()).sum())}
    if q3 > q1 and not np.all(values == np.floor(values)):
        edges = np.histogram_bin_edges(values, "fd")
        if len(edges) <= 101:
            out["histogram"] = {"edges": edges.tolist(), "counts": np.histogram(values, edges)[0].tolist()}
        if len(x) >= 50 and x.nunique() >= 5:
            out["uniformP"] = float(stats.chisquare(np.histogram(values, min(20, len(values) // 10))[0]).pvalue)
    return out


def date_figures(series):
    present = series.dropna()
    days = np.sort(present.dt.floor("D").unique())
    gaps = np.diff(days) / np.timedelta64(1, "D")
    return {
        **counts_of(present), "from": stamp(present.min()), "to": stamp(present.max()),
        "byYear": {str(k): int(v) for k, v in present.dt.year.value_counts().sort_index().items()},
        "byMonth": [int((present.dt.month == m).sum()) for m in range(1, 13)], "byWeekday": [int((present.dt.day_of_week == d).sum()) for d in range(7)],
        "longestGapDays": float(gaps.max()), "medianGapDays": float(np.median(gaps)),
    }


def text_figures(series):
    present = series.dropna()
    if len(present) == 0:
        return counts_of(present)
    words = [re.findall(r"[^\W_]+(?:['’][^\W_]+)*", t.lower()) for t in present]
    lengths, per_text = present.str.len(), pd.Series([len(w) for w in words])
    phrases = lambda k: Counter(" ".join(w[i : i + k]) for w in words for i in range(len(w) - k + 1))
    span = lambda s: {"min": int(s.min()), "mean": float(s.mean()), "median": float(s.median()), "max": int(s.max())}
    return {
        **counts_of(present), "lengths": span(lengths), "words": span(per_text), "characters": int(lengths.sum()), "totalWords": int(per_text.sum()),
        "distinctWords": len(phrases(1)), "wordCounts": dict(phrases(1)), "pairCounts": dict(phrases(2)), "tripleCounts": dict(phrases(3)),
    }


def stamp(moment):
    return int((moment - pd.Timestamp(0)) // pd.Timedelta(1, "ms"))


def written(series):
    """How a column is held, and its cells as JSON has them: dates in milliseconds."""
    if series.dtype.kind == "M":
        return "date", [None if m is pd.NaT else stamp(m) for m in series]
    if series.dtype.kind == "f":
        return "number", [cell(v) for v in series]
    return ("boolean" if any(isinstance(v, bool) for v in series) else "texts"), [cell(v) for v in series]


def main():
    warnings.simplefilter("ignore", RuntimeWarning)  # what overflows becomes null
    for name, columns in tables().items():
        out = []
        for column, series in columns.items():
            held, cells = written(series)
            expected = numeric_figures(series) if held == "number" else date_figures(series) if held == "date" else counts_of(series.dropna()) if held == "boolean" else text_figures(series)
            out.append({"name": column, "held": held, "cells": cells, "expected": expected})
        text = json.dumps({"table": name, "versions": versions, "columns": out}, ensure_ascii=False, separators=(",", ":"))
        (here / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
