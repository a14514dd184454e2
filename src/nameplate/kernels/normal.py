"""The quantile of the standard normal law. No uniforms and no other law."""

import math

from nameplate.kernels.jit import callee

CENTRE = (
    (
        2509.0809287301226727,
        33430.575583588128105,
        67265.770927008700853,
        45921.953931549871457,
        13731.693765509461125,
        1971.5909503065514427,
        133.14166789178437745,
        3.3871328727963666080,
    ),
    (
        5226.4952788528545610,
        28729.085735721942674,
        39307.895800092710610,
        21213.794301586595867,
        5394.1960214247511077,
        687.18700749205790830,
        42.313330701600911252,
        1.0,
    ),
)
"""Above and below the bar, the highest power first, for probabilities from 0.075 to 0.925."""

TAIL = (
    (
        7.74545014278341407640e-4,
        2.27238449892691845833e-2,
        2.41780725177450611770e-1,
        1.27045825245236838258,
        3.64784832476320460504,
        5.76949722146069140550,
        4.63033784615654529590,
        1.42343711074968357734,
    ),
    (
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940,
        2.05319162663775882187,
        1.0,
    ),
)
"""The same for the tails, down to a probability of 1.4e-11."""

FAR_TAIL = (
    (
        2.01033439929228813265e-7,
        2.71155556874348757815e-5,
        1.24266094738807843860e-3,
        2.65321895265761230930e-2,
        2.96560571828504891230e-1,
        1.78482653991729133580,
        5.46378491116411436990,
        6.65790464350110377720,
    ),
    (
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1.0,
    ),
)
"""The same beyond."""


@callee
def ratio(at: float, above: tuple[float, ...], below: tuple[float, ...]) -> float:
    """Return one polynomial over another."""
    top = bottom = 0.0
    for i in range(8):
        top = top * at + above[i]
        bottom = bottom * at + below[i]
    return top / bottom


@callee
def normal_quantile(u: float) -> float:
    """Return the standard normal variate below which a share `u` of them lies, to 16 digits.

    Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied
    Statistics 37 (1988), routine PPND16.
    """
    from_middle = u - 0.5
    if abs(from_middle) <= 0.425:
        return from_middle * ratio(0.180625 - from_middle * from_middle, *CENTRE)
    root = math.sqrt(-math.log(u if from_middle < 0.0 else 1.0 - u))
    size = ratio(root - 1.6, *TAIL) if root <= 5.0 else ratio(root - 5.0, *FAR_TAIL)
    return -size if from_middle < 0.0 else size
