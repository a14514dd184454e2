"""Variates by address: the same address gives the same variate, whatever else was asked for.

Holds the nine laws and the binomial. No checks of parameters and no state.

Every sampler is exact up to the rounding of floats. Most laws are inverted and take one uniform at
the count that they are given. A law that rejects takes pair after pair, the number of the pair in
the bits of the count from the 41st on. So counts must stay below 2**40.
"""

import math

from nameplate.kernels.arrays import (
    BETA,
    CONSTANT,
    ENDLESS,
    EXPONENTIAL,
    GAMMA,
    LOGNORMAL,
    LOGUNIFORM,
    UNIFORM,
    WEIBULL,
    Floats,
)
from nameplate.kernels.jit import callee, kernel
from nameplate.kernels.normal import normal_quantile
from nameplate.kernels.streams import uniforms

NEXT_PAIR = 1 << 40  # added to a count, it addresses the next pair of the same variate
SECOND_GAMMA = 1 << 62  # added to a count, it addresses the second gamma of the same beta
REJECTING = (GAMMA, BETA)
"""The laws whose variates are not quantiles of one uniform."""

HALF_LOG_2_PI = 0.5 * math.log(2.0 * math.pi)


@callee
def log_standard_gamma(
    shape: float, seed: int, draw: int, replication: int, stream: int, count: int
) -> float:
    """Return the logarithm of a gamma variate of scale 1.

    Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000); a
    shape below 1 is raised by 1 and the variate is multiplied by U**(1/shape). The logarithm keeps
    variates that are too small for a float.
    """
    raised = shape if shape >= 1.0 else shape + 1.0
    d = raised - 1.0 / 3.0
    c = 1.0 / math.sqrt(9.0 * d)
    while True:
        u, accept = uniforms(seed, draw, replication, stream, count)
        count += NEXT_PAIR
        z = normal_quantile(u)
        root = 1.0 + c * z
        if root <= 0.0:
            continue
        log_v = 3.0 * math.log(root)
        if math.log(accept) < 0.5 * z * z + d * (1.0 - root * root * root + log_v):
            break
    log_variate = math.log(d) + log_v
    if shape >= 1.0:
        return log_variate
    boost, _ = uniforms(seed, draw, replication, stream, count)
    return log_variate + math.log(boost) / shape


@callee
def standard_beta(
    shape1: float,
    shape2: float,
    seed: int,
    draw: int,
    replication: int,
    stream: int,
    count: int,
) -> float:
    """Return a beta variate on [0, 1]: the share of one gamma variate in the sum of two.

    Devroye, "Non-uniform random variate generation" (1986), chapter IX.4.
    """
    log_x = log_standard_gamma(shape1, seed, draw, replication, stream, count)
    log_y = log_standard_gamma(shape2, seed, draw, replication, stream, count + SECOND_GAMMA)
    smaller_over_larger = math.exp(-abs(log_x - log_y))
    larger_share = 1.0 / (1.0 + smaller_over_larger)
    return larger_share if log_x > log_y else smaller_over_larger * larger_share


@kernel
def quantile(law: int, a: float, b: float, c: float, u: float) -> float:
    """Return the variate below which a law with parameters a, b, c has a share of its mass.

    That share is `u`, but `1 - u` for the exponential and the Weibull law, which are inverted from
    their upper tail, where the small uniforms lie closest together. Inversion is of Devroye,
    "Non-uniform random variate generation" (1986), chapter II.2.

    Args:
        law: Code of the law, which is none of `REJECTING`; what is not named here is triangular.
        a: First parameter.
        b: Second parameter.
        c: Third parameter.
        u: Above 0 and below 1.
    """
    if law == CONSTANT:
        return a
    if law == EXPONENTIAL:
        return -a * math.log(u)
    if law == UNIFORM:
        return a + (b - a) * u
    if law == WEIBULL:
        return float(b * (-math.log(u)) ** (1.0 / a))
    if law == LOGNORMAL:
        return math.exp(a + b * normal_quantile(u))
    if law == LOGUNIFORM:
        return float(a * (b / a) ** u)
    width = u * (c - a)
    if width < b - a:
        return a + math.sqrt(width * (b - a))
    return c - math.sqrt((c - a - width) * (c - b))


@kernel
def variate(
    law: int,
    a: float,
    b: float,
    c: float,
    d: float,
    seed: int,
    draw: int,
    replication: int,
    stream: int,
    count: int,
) -> float:
    """Return the variate of the law with parameters a, b, c, d; the address is as in `sample`.

    It takes no array, because each call that passes one on counts its references, which costs more
    than the variate.
    """
    if law == CONSTANT:
        return a
    if law == GAMMA:
        return b * math.exp(log_standard_gamma(a, seed, draw, replication, stream, count))
    if law == BETA:
        return c + (d - c) * standard_beta(a, b, seed, draw, replication, stream, count)
    return quantile(law, a, b, c, uniforms(seed, draw, replication, stream, count)[0])


@kernel
def variate_ticks(
    law: int,
    a: float,
    b: float,
    c: float,
    d: float,
    seed: int,
    draw: int,
    replication: int,
    stream: int,
    count: int,
) -> int:
    """Return `variate` rounded once to whole ticks, from 1 to `ENDLESS`."""
    ticks = variate(law, a, b, c, d, seed, draw, replication, stream, count)
    if ticks >= ENDLESS:  # the tail of a wide law would not fit an integer
        return ENDLESS
    return max(1, math.floor(ticks + 0.5))


@kernel
def sample(
    law: int,
    p: Floats,
    row: int,
    seed: int,
    draw: int,
    replication: int,
    stream: int,
    count: int,
) -> float:
    """Return the variate of a law that stands at an address.

    Args:
        law: Code of the law.
        p: (n, 4) parameters, as `arrays` lays them out.
        row: Row of `p` that holds this law's parameters.
        seed: Seed of the study, below 2**32.
        draw: Number of the parameter draw, below 2**32.
        replication: Number of the replication, below 2**32.
        stream: Number of the stream, below 2**32.
        count: How many variates of this stream came before, below 2**40.
    """
    a, b, c, d = float(p[row, 0]), float(p[row, 1]), float(p[row, 2]), float(p[row, 3])
    return variate(law, a, b, c, d, seed, draw, replication, stream, count)


@kernel
def sample_ticks(
    law: int,
    p: Floats,
    row: int,
    seed: int,
    draw: int,
    replication: int,
    stream: int,
    count: int,
) -> int:
    """Return the variate at an address, rounded once to whole ticks, from 1 to `ENDLESS`.

    Arguments as in `sample`; the parameters are in ticks.
    """
    a, b, c, d = float(p[row, 0]), float(p[row, 1]), float(p[row, 2]), float(p[row, 3])
    return variate_ticks(law, a, b, c, d, seed, draw, replication, stream, count)


@kernel
def sample_draws(
    law: int, p_row: Floats, seed: int, first_draw: int, stream: int, out: Floats
) -> None:
    """Fill `out` with the variates of consecutive draws, at replication 0 and count 0.

    Args:
        law: Code of the law.
        p_row: (4,) its parameters.
        seed: Seed of the study, below 2**32.
        first_draw: The draw of `out[0]`; `out[j]` belongs to draw `first_draw + j`.
        stream: Number of the stream, below 2**32.
        out: (N,) written in place.
    """
    a, b, c, d = float(p_row[0]), float(p_row[1]), float(p_row[2]), float(p_row[3])
    for j in range(out.size):
        out[j] = variate(law, a, b, c, d, seed, first_draw + j, 0, stream, 0)


@callee
def stirling_rest(k: float) -> float:
    """Return log(k!) less Stirling's formula, (k + 1/2) log(k + 1) - (k + 1) + log(2 pi) / 2."""
    j = k + 1.0
    if k < 16.0:
        return math.lgamma(j) - (k + 0.5) * math.log(j) + j - HALF_LOG_2_PI
    square = 1.0 / (j * j)
    return (1.0 / 12.0 - (1.0 / 360.0 - (1.0 / 1260.0 - square / 1680.0) * square) * square) / j


@callee
def binomial_from_zero(n: int, p: float, u: float) -> int:
    """Return a binomial variate by inversion, counting up from 0, for `n * p` below 10.

    BINV of Kachitvichyanukul and Schmeiser, "Binomial random variate generation", CACM 31 (1988).
    """
    odds = p / (1.0 - p)
    mass = math.exp(n * math.log1p(-p))
    for k in range(n):
        if u <= mass or mass < 1e-18:  # what is left of u is the rounding of the sums
            return k
        u -= mass
        mass *= odds * (n - k) / (k + 1)
    return n


@callee
def binomial_by_rejection(
    n: int, p: float, seed: int, draw: int, replication: int, stream: int, count: int
) -> int:
    """Return a binomial variate for `p` up to 1/2 and `n * p` of at least 10.

    BTRS of Hörmann, "The generation of binomial random variates", J. Statist. Comput. Simul. 46
    (1993). The mass at k over that at the mode is written with log1p, so that little cancels where
    n is large: its relative error stays below 1e-9 for n up to 1e9.
    """
    spread = math.sqrt(n * p * (1.0 - p))
    b = 1.15 + 2.53 * spread
    a = -0.0873 + 0.0248 * b + 0.01 * p
    squeeze = 0.92 - 4.2 / b
    alpha = (2.83 + 5.1 / b) * spread
    mode = math.floor((n + 1) * p)
    log_slope = math.log(p / (1.0 - p) * (n - mode + 1) / (mode + 1))
    rest_at_mode = stirling_rest(mode) + stirling_rest(n - mode)
    while True:
        u, v = uniforms(seed, draw, replication, stream, count)
        count += NEXT_PAIR
        u -= 0.5
        edge = 0.5 - abs(u)
        k = math.floor((2.0 * a / edge + b) * u + n * p + 0.5)
        if k < 0 or k > n:
            continue
        if edge >= 0.07 and v <= squeeze:
            return k
        log_ratio = (
            (k - mode) * log_slope
            - (k + 0.5) * math.log1p((k - mode) / (mode + 1))
            - (n - k + 0.5) * math.log1p((mode - k) / (n - mode + 1))
            + (rest_at_mode - stirling_rest(k) - stirling_rest(n - k))
        )
        if math.log(v * alpha / (a / (edge * edge) + b)) <= log_ratio:
            return k


@kernel
def binomial(
    n: int, p: float, seed: int, draw: int, replication: int, stream: int, count: int
) -> int:
    """Return how many of `n` independent trials of probability `p` succeed.

    Args:
        n: Number of trials, from 0 to 1e9.
        p: Probability of success, from 0 to 1.
        seed: Seed of the study; the rest of the address is as in `sample`.
        draw: Number of the parameter draw.
        replication: Number of the replication.
        stream: Number of the stream.
        count: How many variates of this stream came before, below 2**40.
    """
    rarer = min(p, 1.0 - p)
    if n == 0 or rarer <= 0.0:
        hits = 0
    elif n * rarer < 10.0:
        hits = binomial_from_zero(n, rarer, uniforms(seed, draw, replication, stream, count)[0])
    else:
        hits = binomial_by_rejection(n, rarer, seed, draw, replication, stream, count)
    return hits if p <= 0.5 else n - hits
