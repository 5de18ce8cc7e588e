const weights = [400, 500, 600, 700];
/** Long enough for fonts that are at hand or a hall's network away; on a slow line words in another font come first. */
const mostMs = 400;

/** Resolves when this page's fonts are there, or soon: words that appear in their own font do not move afterwards. */
export async function fontsReady(letters: string): Promise<void> {
  const fonts = weights.map((weight) => document.fonts.load(`${weight} 1em "IBM Plex Sans Arabic"`, letters));
  const late = new Promise<void>((resolve) => setTimeout(resolve, mostMs));
  // A font that can't be had is no reason to show nothing.
  await Promise.race([Promise.allSettled(fonts), late]);
}
