/** Makes of a drawing one that is done at most once in a frame of the screen, however often it is asked for: by `scroll`, say. */
export function onceAFrame(draw: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      draw();
    });
  };
}
