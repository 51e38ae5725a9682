// @ts-check
/** When things are done: before the next frame, after it, or while the reader does nothing. */

/** How long one slice of idle work may take, in milliseconds. */
const SLICE = 8;
/** How long idle work waits at most, and what follows a frame where no frames are drawn. */
const PATIENCE = 300;

/** @typedef {() => (() => void) | void} Measure reads the layout; what it returns writes */

/**
 * One that fails keeps no other from its turn; the page tells of it as of any error.
 *
 * @template T
 * @param {() => T} run
 * @returns {T | undefined}
 */
function attempt(run) {
  try {
    return run();
  } catch (error) {
    reportError(error);
    return undefined;
  }
}

/** @type {Set<Measure>} */
const measures = new Set();

/**
 * A function that has `measure` run before the next frame, once however often it is asked.
 *
 * All that is asked for reads the layout first and writes afterwards, so that the layout
 * is computed once a frame.
 *
 * @param {Measure} measure
 * @returns {() => void}
 */
export function beforeFrame(measure) {
  return () => {
    if (measures.size === 0)
      requestAnimationFrame(() => {
        const asked = [...measures];
        measures.clear();
        const writes = asked.map((measure) => attempt(measure));
        for (const write of writes) if (write) attempt(write);
      });
    measures.add(measure);
  };
}

/** @type {Set<() => void>} */
const followers = new Set();

/**
 * A function that has `run` called after the next frame is drawn, once however often it is
 * asked: for what may appear a moment later than what the reader looks at.
 *
 * @param {() => void} run
 * @returns {() => void}
 */
export function afterFrame(run) {
  return () => {
    if (followers.size === 0) {
      const go = () => {
        clearTimeout(timer);
        const asked = [...followers];
        followers.clear();
        for (const run of asked) attempt(run);
      };
      // A hidden tab draws no frames.
      const timer = setTimeout(go, PATIENCE);
      requestAnimationFrame(() => {
        clearTimeout(timer);
        if (followers.size > 0) setTimeout(go);
      });
    }
    followers.add(run);
  };
}

/**
 * A function that has `step` called again and again while nothing else is to do, until it
 * says that nothing is left.
 *
 * @param {(timeLeft: () => boolean) => boolean} step works while `timeLeft()`; whether more is left
 * @returns {() => void}
 */
export function whenIdle(step) {
  let asked = false;
  /** @param {() => boolean} timeLeft */
  const go = (timeLeft) => {
    asked = false;
    if (step(timeLeft)) ask();
  };
  const ask = () => {
    if (asked) return;
    asked = true;
    if ("requestIdleCallback" in globalThis)
      requestIdleCallback(
        (deadline) => {
          const end = performance.now() + SLICE;
          // Short slices even where much time is offered: a key may be pressed any moment.
          const free = () => deadline.didTimeout || deadline.timeRemaining() > 1;
          go(() => performance.now() < end && free());
        },
        { timeout: PATIENCE },
      );
    else
      setTimeout(() => {
        const end = performance.now() + SLICE;
        go(() => performance.now() < end);
      }, 16);
  };
  return ask;
}
