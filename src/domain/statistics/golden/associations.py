"""Makes associations.json: what pandas, scipy and phik say of small tables of our own. Run by hand:

    pip install "scipy==1.15.3" "pandas==3.1.1" "phik==0.12.5" && python associations.py

scipy stays below 1.16: from there on phik integrates the bivariate normal by a random lattice and gives another figure at every call.
"""
import json
import pathlib
import platform

import numpy as np
import pandas as pd
import phik
import scipy
from scipy import stats
from scipy.cluster import hierarchy

random = np.random.default_rng(2017)
LEAST = 3  # rows in common


def holes(values, share):
    values = np.array(values, dtype=object)
    values[random.random(len(values)) < share] = None
    return list(values)


def tables():
    n = 200
    x, y = random.normal(size=n), random.normal(size=n)
    yield "normal", {"x": x, "half": 0.5 * x + y, "against": -2 * x + 0.3 * y, "apart": random.normal(size=n)}, {}
    yield "ties", {"die": random.integers(1, 7, n), "coin": random.integers(0, 2, n), "sum": random.integers(1, 7, n) + random.integers(1, 7, n), "stars": random.integers(1, 11, n) / 2}, {"side": random.choice(["heads", "tails"], n)}
    z = random.normal(size=n)
    yield "gaps", {"x": holes(z, 0.1), "y": holes(z + random.normal(size=n), 0.3), "full": z - random.normal(size=n), "rare": holes(z * 2 + random.normal(size=n), 0.97)}, {"word": holes(np.where(z > 0, "up", "down"), 0.2), "other": holes(random.choice(list("abcde"), n), 0.1)}
    money = np.exp(random.normal(12, 3, n)).round()
    yield "skewed", {"budget": money, "revenue": (money * np.exp(random.normal(0.5, 1, n))).round(), "votes": random.poisson(3, n) ** 3, "score": (10 / (1 + np.exp(-np.log(money) / 3 + 4))).round(1)}, {"genre": np.where(money > 2e5, "action", np.where(money > 2e4, "drama", "short"))}
    yield "offset", {"time": 1.5e12 + np.arange(n) * 864e5, "near": 1e9 + random.normal(size=n) * 1e-3, "trend": np.arange(n) * 0.01 + random.normal(size=n), "tiny": random.normal(size=n) * 1e-200, "huge": random.normal(size=n) * 1e200}, {}
    yield "small", {"a": [1, 2, 3, 4, 5], "b": [2, 1, 4, 3, 5], "c": [5, 4, 3, 2, 1], "d": [1, None, None, 2, 2]}, {"p": ["x", "x", "y", "y", "y"], "q": ["u", "v", "u", "v", "u"]}
    c = random.choice(list("abcdefgh"), n, p=[0.4, 0.2, 0.1, 0.1, 0.1, 0.05, 0.03, 0.02])
    d = np.where(random.random(n) < 0.7, c, random.choice(list("abcdefgh"), n))
    yield "words", {"length": [ord(letter) + random.normal() for letter in c]}, {"c": c, "d": d, "e": np.where(c < "c", "low", "high"), "noise": random.choice([f"k{i}" for i in range(25)], n), "copy": np.char.upper(c)}
    f = random.random(n) < 0.3
    yield "yes and no", {"x": random.normal(size=n) + f, "steps": np.round(3 * random.normal(size=n))}, {"f": f.astype(str), "g": (f ^ (random.random(n) < 0.1)).astype(str), "h": (random.random(n) < 0.5).astype(str)}
    e = random.normal(size=n)
    yield "curves", {"e": e, "square": e**2, "cube": e**3, "sine": np.sin(3 * e), "step": np.sign(e), "copy": e}, {"sign": np.where(e > 0, "plus", "minus")}
    yield "same", {"x": [1.1] * 30 + [None] * 30, "y": list(random.normal(size=60)), "z": [None] * 20 + list(random.normal(size=40)), "w": [0.1 * i for i in range(30)] + [7.7] * 30}, {"k": ["a"] * 30 + [None] * 10 + ["b"] * 20, "l": ["u"] * 30 + ["u", "v"] * 15}


def number(value):
    return None if value is None or not np.isfinite(value) else float(value)


def matrix(of, rows, columns):
    return [number(of(row, column)) for row in rows for column in columns]


def crosstab(frame, row, column):
    pair = frame[[row, column]].dropna()
    return pd.crosstab(pair[row], pair[column]).to_numpy() if len(pair) >= LEAST else np.zeros((0, 0))


def cramers_v(frame, row, column):
    if row == column:
        return 1
    counts = crosstab(frame, row, column)
    if min(counts.shape) < 2:
        return None
    n, (r, k) = counts.sum(), counts.shape
    phi2 = stats.chi2_contingency(counts, correction=False).statistic / n
    least = min(r - (r - 1) ** 2 / (n - 1), k - (k - 1) ** 2 / (n - 1)) - 1
    return min(1, np.sqrt(max(0, phi2 - (r - 1) * (k - 1) / (n - 1)) / least)) if least > 0 else None


def eta(frame, category, value):
    pair = frame[[category, value]].dropna()
    if len(pair) < LEAST or pair[category].nunique() < 2 or pair[value].nunique() < 2:
        return None
    moved = pair[value] - pair[value].median()
    scaled = moved / moved.abs().max()
    groups = scaled.groupby(pair[category])
    between = (groups.size() * (groups.mean() - scaled.mean()) ** 2).sum()
    return np.sqrt(between / ((scaled - scaled.mean()) ** 2).sum())


def parts(column):
    if column.dtype == object or pd.api.types.is_string_dtype(column):
        return column
    if column.nunique() <= 10:
        return column
    return np.floor(10 * (column.rank(method="average") - 0.5) / column.count()).clip(upper=9)


def mutual_information(frame, row, column):
    if row == column:
        return 1
    counts = crosstab(frame, row, column)
    if min(counts.shape) < 2:
        return None
    a, b = stats.entropy(counts.sum(1)), stats.entropy(counts.sum(0))
    return (a + b - stats.entropy(counts.ravel())) / min(a, b)


def pairwise(frame, method):
    def of(row, column):
        if row == column:
            return 1
        pair = frame[[row, column]].dropna()
        if len(pair) < LEAST or pair[row].nunique() < 2 or pair[column].nunique() < 2:
            return None
        moved = pair - pair.median()  # so that sums of squares neither overflow nor cancel
        scaled = moved / moved.abs().max()
        if method == "kendall":
            return stats.kendalltau(pair[row], pair[column]).statistic
        return scaled.corr(method=method).loc[row, column]
    return of


def associations(frame, numbers, categories):
    everything = [*numbers, *categories]
    binned = frame.apply(parts)
    found = {"mutualInformation": matrix(lambda a, b: mutual_information(binned, a, b), everything, everything)}
    if len(numbers) > 1:
        for method in ["pearson", "spearman", "kendall"]:
            found[method] = matrix(pairwise(frame, method), numbers, numbers)
    if len(categories) > 1:
        found["cramersV"] = matrix(lambda a, b: cramers_v(frame, a, b), categories, categories)
    if numbers and categories:
        found["correlationRatio"] = matrix(lambda a, b: eta(frame, a, b), categories, numbers)
    reference = phik.phik_matrix(frame, interval_cols=numbers, njobs=1, verbose=False).reindex(index=everything, columns=everything)
    few = lambda a, b: len(frame[[a, b]].dropna()) < LEAST
    found["phik"] = matrix(lambda a, b: 1 if a == b else None if few(a, b) else reference.loc[a, b], everything, everything)
    return found


def plain(values):
    return [None if value is None or (isinstance(value, float) and np.isnan(value)) else value if isinstance(value, str) else str(value) if isinstance(value, np.str_) else float(value) for value in values]


def association_tables():
    for name, numbers, categories in tables():
        numbers, categories = ({key: plain(values) for key, values in part.items()} for part in (numbers, categories))
        frame = pd.DataFrame({**{key: pd.Series(values, dtype=float) for key, values in numbers.items()}, **{key: pd.Series(values, dtype=object) for key, values in categories.items()}})
        yield {"name": name, "numbers": numbers, "categories": categories, "found": associations(frame, list(numbers), list(categories))}


def missing_table():
    n = 240
    base = random.random(n)
    shares = {"never": base < 0, "together": base < 0.3, "too": (base < 0.3) ^ (random.random(n) < 0.05), "apart": random.random(n) < 0.4, "against": base >= 0.45, "always": base >= 0, "seldom": random.random(n) < 0.02}
    frame = pd.DataFrame({key: np.where(where, np.nan, 1.0) for key, where in shares.items()})
    nulls = frame.isnull()
    some = [column for column in frame if 0 < nulls[column].sum() < n]
    merges = hierarchy.linkage(np.transpose(nulls[some].to_numpy()), method="average")
    return {
        "missing": {key: [int(is_missing) for is_missing in where] for key, where in shares.items()}, "some": some,
        "correlation": [float(r) for r in nulls[some].corr().to_numpy().ravel()],
        "merges": [[int(left), int(right), float(distance)] for left, right, distance, _ in merges],
    }


def psi(left, right, edges):
    a, b = (np.histogram(side, [-np.inf, *edges, np.inf])[0] for side in (left, right))
    p, q = ((counts + 0.5) / (counts.sum() + 0.5 * len(counts)) for counts in (a, b))
    return float(np.sum((q - p) * np.log(q / p)))


def drifts():
    sides = {
        "alike": (random.normal(size=400), random.normal(size=300)), "moved": (random.normal(size=400), random.normal(0.2, 1, 500)), "far": (random.normal(size=60), random.normal(3, 1, 45)),
        "apart": (random.random(20), random.random(25) + 2), "ties": (random.integers(0, 30, 500), random.integers(0, 26, 350)), "few": (random.normal(size=7), random.normal(size=5)), "one": (np.array([1.0]), random.normal(size=9)),
        "same": (np.arange(50.0), np.arange(50.0)),
    }
    for name, (left, right) in sides.items():
        test = stats.ks_2samp(left, right, method="asymp")
        deciles = np.unique(np.quantile(left, np.arange(1, 10) / 10))
        yield {"name": name, "left": plain(left), "right": plain(right), "statistic": float(test.statistic), "p": float(test.pvalue), "psi": psi(left, right, np.nextafter(deciles, np.inf))}


def kolmogorov():
    for n in [1, 2, 5, 20, 100, 140, 141, 1000, 100000, 1000000]:
        for z in [0.2, 0.4, 0.6, 0.8, 1, 1.3, 1.6, 2, 3, 5]:
            x = z / np.sqrt(n)
            if 0.5 / n < x < 1:
                yield [n, float(x), float(stats.kstwo.sf(x, n))]


def binormal():
    for rho in [0, 0.1, 0.5, 0.8, 0.93, 0.99, 0.999]:
        for h, k in [(0, 0), (1, -1), (-2, 0.5), (2, 2.1), (-4, -3.9), (3, 1)]:
            yield [h, k, rho, float(stats.multivariate_normal.cdf([-h, -k], cov=[[1, rho], [rho, 1]]))]


result = {
    "madeWith": {"python": platform.python_version(), "numpy": np.__version__, "pandas": pd.__version__, "scipy": scipy.__version__, "phik": phik.__version__},
    "associations": list(association_tables()), "missing": missing_table(), "drift": list(drifts()), "kolmogorov": list(kolmogorov()), "binormal": list(binormal()),
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(result, separators=(",", ":"), allow_nan=False) + "\n")
