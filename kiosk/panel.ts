const key = "dawr.kiosk.panel";
const mmPerInch = 25.4;

/** Returns how many CSS pixels one millimetre of a panel has, from its size in pixels and its diagonal in inches. */
export function pixelsPerMm(width: number, height: number, inches: number): number {
  return Math.hypot(width, height) / (inches * mmPerInch);
}

/**
 * Takes the panel's diagonal from the address (`#panel=32`, inches, beside or without `pair=`), keeps it in this browser
 * and makes `--mm` true, so that 20 mm on the panel are 20 mm. Without one the tokens' cautious value stays.
 */
export function measurePanel(): void {
  const given = new URLSearchParams(location.hash.slice(1)).get("panel");
  if (given !== null) localStorage.setItem(key, given);
  const inches = Number(localStorage.getItem(key));
  if (!(inches >= 7 && inches <= 120)) return;
  const mm = pixelsPerMm(screen.width, screen.height, inches);
  document.documentElement.style.setProperty("--mm", `${mm.toFixed(3)}px`);
}
