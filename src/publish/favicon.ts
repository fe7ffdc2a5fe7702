/** The seal of a site as a picture of its own: the drawing of `content/site.yaml` on its colour, in a frame. */
export function formatFavicon(colour: string, seal: string | undefined): string {
  const drawing = seal === undefined ? '' : `<path d="${seal}" fill="${LIGHT}"/>`;
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
    `<rect width="32" height="32" rx="3" fill="${colour}"/>` +
    `<rect x="3" y="3" width="26" height="26" rx="1.5" fill="none" stroke="${LIGHT}" stroke-width="1.2"/>` +
    `${drawing}</svg>\n`
  );
}

const LIGHT = '#fdf8ef';
