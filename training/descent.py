"""Least loss of smooth functions of some thousand weights, with numpy alone, so that CI can fit as the trainer does."""

from collections.abc import Callable
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
_HISTORY = 10  # steps that the estimate of the curve remembers


def descend(loss: Callable[[Array], tuple[float, Array]], size: int, least: float = 1e-3) -> Array:
    """The weights of least loss; ``loss`` gives the cost and its gradient, ``least`` is the gain that ends the descent.

    L-BFGS with a backtracking line search: Nocedal and Wright, Numerical Optimization (2006), 7.4 and 9.2.
    """
    weights = np.zeros(size)
    value, gradient = loss(weights)
    past: list[tuple[Array, Array]] = []
    for _ in range(200):
        direction, kept = gradient.copy(), []
        for step, turn in reversed(past):
            share = step @ direction / (turn @ step)
            kept.append(share)
            direction -= share * turn
        direction *= (
            past[-1][0] @ past[-1][1] / (past[-1][1] @ past[-1][1]) if past else 1 / max(1.0, float(np.linalg.norm(direction)))
        )
        for (step, turn), share in zip(past, reversed(kept), strict=True):
            direction += step * (share - turn @ direction / (turn @ step))
        size_ = 1.0
        while True:
            lower, turned = loss(weights - size_ * direction)
            if lower <= value - 1e-4 * size_ * (gradient @ direction) or size_ < 1e-8:
                break
            size_ /= 2
        step, turn = -size_ * direction, turned - gradient
        if turn @ step > 1e-10:
            past = [*past, (step, turn)][-_HISTORY:]
        done = abs(value - lower) < least
        weights, value, gradient = weights + step, lower, turned
        if done:
            break
    return weights
