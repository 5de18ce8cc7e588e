import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchChromium } from "../support/chromium.ts";
import { statesPage } from "./states-page.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const gallery = `${root}docs/screens/states/`;
/** Where the browser tests leave a picture of what they walk through. */
const wishes = ["DAWR_PICTURES", "DAWR_SCREENS"];

/**
 * Has the browser tests take pictures of all they walk through, faults and empty pages too, and writes the gallery of
 * these. Resolves to the tests' exit code; pictures are written whatever it is. Takes a quarter of an hour; with a
 * `folder` in which tests have left their pictures already, a minute.
 */
export async function takeStates(folder?: string): Promise<number> {
  if (folder !== undefined) return writeGallery(folder, 0);
  const taken = mkdtempSync(join(tmpdir(), "dawr-states-"));
  try {
    const tests = readdirSync(`${root}tests/e2e`)
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => `tests/e2e/${name}`)
      .filter((file) => wishes.some((wish) => readFileSync(root + file, "utf8").includes(wish)));
    const vitest = "node_modules/vitest/vitest.mjs";
    const environment = Object.fromEntries(wishes.map((wish) => [wish, taken]));
    const { status } = spawnSync(process.execPath, [vitest, "run", "--project", "e2e", ...tests], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ...environment },
    });
    return await writeGallery(taken, status ?? 1);
  } finally {
    rmSync(taken, { recursive: true, force: true });
  }
}

async function writeGallery(taken: string, code: number): Promise<number> {
  const files = await keepSmall(taken);
  writeFileSync(`${root}docs/states.md`, statesPage(files));
  console.log(`${files.length} pictures in docs/screens/states`);
  return code;
}

/** A gallery is looked through, not measured: WebP, a tenth of the size. The answer names the files. */
async function keepSmall(taken: string): Promise<readonly string[]> {
  rmSync(gallery, { recursive: true, force: true });
  mkdirSync(gallery, { recursive: true });
  const names = readdirSync(taken).filter((name) => name.endsWith(".png"));
  const browser = await launchChromium();
  const page = await browser.context.newPage();
  const files: string[] = [];
  for (const name of names.sort()) {
    const picture = readFileSync(join(taken, name)).toString("base64");
    const small = await page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const scale = Math.min(1, 1280 / Math.max(image.naturalWidth, image.naturalHeight));
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth * scale;
      canvas.height = image.naturalHeight * scale;
      const pen = canvas.getContext("2d");
      if (!pen) throw new Error("no canvas");
      pen.imageSmoothingQuality = "high";
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/webp", 0.6).split(",")[1] ?? "";
    }, picture);
    const file = name.replace(/\.png$/u, ".webp");
    writeFileSync(gallery + file, Buffer.from(small, "base64"));
    files.push(file);
  }
  await browser.close();
  return files;
}
