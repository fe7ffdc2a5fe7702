import sharp from 'sharp';

/**
 * A cover as a picture of 600 by 800 points, for the shelves of reading programs; undefined on a machine without a
 * Chinese face, which would draw every character as the same empty box.
 */
export async function drawPicture(svg: string): Promise<Uint8Array | undefined> {
  return (await drawsChinese()) ? draw(svg) : undefined;
}

function draw(svg: string): Promise<Uint8Array> {
  return sharp(Buffer.from(svg)).resize(600, 800).png({ palette: true, colours: 32 }).toBuffer();
}

/** Two characters that look alike are none. */
async function compareCharacters(): Promise<boolean> {
  const [one, other] = await Promise.all(['一', '龘'].map((character) => draw(sample(character))));
  return one !== undefined && other !== undefined && Buffer.compare(one, other) !== 0;
}

let compared: Promise<boolean> | undefined;

function drawsChinese(): Promise<boolean> {
  compared ??= compareCharacters();
  return compared;
}

function sample(character: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 80"><text y="60" font-size="50">${character}</text></svg>`;
}
