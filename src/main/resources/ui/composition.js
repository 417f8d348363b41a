// Input methods. While one composes, nothing that is typed counts: letters are not yet words, and Enter, Esc and
// the arrows belong to the input method.

// Keyboards on Android compose all the time, so there is no end of it to wait for.
const COMPOSES_ALWAYS = /Android/i.test(navigator.userAgent);
const HANDLED_BY_INPUT_METHOD = 229;

/** Whether an event belongs to an input method. */
export function inComposition(event) {
  return event.isComposing || event.keyCode === HANDLED_BY_INPUT_METHOD;
}

/** Follows what is typed into one text field: `typed(event)` is called for every change that counts, `began()` when composition begins. */
export function composition({typed, began = () => {}}) {
  let composing = false;
  let justComposed = false;
  return {
    underWay: () => composing,
    /** Whether a key is none for the page. */
    takes: event => composing || justComposed || inComposition(event),
    started() {
      composing = !COMPOSES_ALWAYS;
      if (composing) {
        began();
      }
    },
    ended(event) {
      composing = false;
      justComposed = true;
      // Some browsers send the Enter that ended the composition right after it.
      setTimeout(() => {
        justComposed = false;
      });
      typed(event);
    },
    changed(event) {
      if (COMPOSES_ALWAYS || !(composing || event.isComposing)) {
        typed(event);
      }
    },
  };
}
