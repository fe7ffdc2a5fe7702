/** An address with its Chinese as characters, which can be typed from paper; as it is where it is not rightly coded. */
export function readableAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
