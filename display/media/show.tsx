import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { longestShowSeconds } from "../../shared/setup/media.ts";
import { readClock } from "../../shared/ui/clock.ts";
import { mediaAt, type WallMedium, type WallView } from "../../shared/views/wall.ts";
import { freshForMs, isQuiet } from "../announcements.ts";
import type { Wall } from "../wall.ts";
import { followWallView } from "../wall-view.ts";
import { fileOf, keepFiles } from "./files.ts";
import { MediumPanel } from "./medium-panel.tsx";
import { after, isFilm, showable, stillOrNext } from "./round.ts";

/** What could not be shown is tried again after this time: the hub may be back, or the file. */
const tryAgainMs = 60_000;

/** Returns nothing of its own: while it is there, pictures and films are shown beside the calls. */
export function MediaShow({ wall }: { readonly wall: Wall }): null {
  useEffect(() => showMedia(wall), [wall]);
  return null;
}

/** Shows the office's pictures and films beside the calls, in turn, while nobody is called (V28, V29). The answer ends it. */
function showMedia(wall: Wall): () => void {
  const { view, stop } = followWallView(wall);
  const failed = signal<ReadonlySet<string>>(new Set());
  const quiet = quietness(wall);
  const round = computed(() => roundOf(wall, view, failed));
  const stops = [
    stop,
    quiet.stop,
    keepAll(wall, view),
    turns(wall, { round, isQuiet: quiet.isQuiet, fail: (sha256) => passOver(failed, sha256) }),
  ];
  return () => {
    for (const end of stops) end();
    wall.guest.value = undefined;
  };
}

function roundOf(
  { minute, screen }: Wall,
  view: ReadonlySignal<WallView | undefined>,
  failed: ReadonlySignal<ReadonlySet<string>>,
): readonly WallMedium[] {
  minute.value;
  const { value } = screen;
  if (view.value === undefined || value.kind !== "board" || value.middle === "closed") return [];
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return showable(mediaAt(view.value, readClock()), { failed: failed.value, isStill });
}

/** Whether no call is being told, and says so also when only time has passed. */
function quietness({ announcements }: Wall) {
  const quiet = signal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    quiet.value = isQuiet(announcements.peek());
    const since = announcements.peek().told?.since;
    if (quiet.peek() || since === undefined) return;
    timer = setTimeout(look, Math.max(100, since + freshForMs - performance.now() + 50));
  };
  const unlisten = effect(() => {
    announcements.value;
    look();
  });
  const stop = () => {
    clearTimeout(timer);
    unlisten();
  };
  return { isQuiet: quiet as ReadonlySignal<boolean>, stop };
}

/** Has everything at hand before its turn, and for when the hub is away. */
function keepAll({ line, isOnline }: Wall, view: ReadonlySignal<WallView | undefined>): () => void {
  return effect(() => {
    if (line.value === undefined || !isOnline.value || view.value === undefined) return;
    void keepFiles(
      line.value.office,
      (view.value.media ?? []).map(({ content }) => content),
    ).catch(() => undefined);
  });
}

function passOver(failed: { value: ReadonlySet<string>; peek(): ReadonlySet<string> }, sha256: string): void {
  failed.value = new Set([...failed.peek(), sha256]);
  setTimeout(() => {
    failed.value = new Set([...failed.peek()].filter((each) => each !== sha256));
  }, tryAgainMs);
}

type Turns = {
  readonly round: ReadonlySignal<readonly WallMedium[]>;
  readonly isQuiet: ReadonlySignal<boolean>;
  readonly fail: (sha256: string) => void;
};

/** One after another; a call takes their room at once, and afterwards the one that was interrupted goes on. */
function turns(wall: Wall, { round, isQuiet: quiet, fail }: Turns): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What is shown now, or was when it was interrupted. */
  let current: WallMedium | undefined;
  let shown: string | undefined;
  let turn = 0;
  const leftAt = new Map<string, number>();

  const hide = () => {
    turn += 1;
    shown = undefined;
    clearTimeout(timer);
    wall.guest.value = undefined;
  };
  const next = () => void begin(after(round.peek(), current?.id));
  const begin = async (medium: WallMedium | undefined): Promise<void> => {
    const office = wall.line.peek()?.office;
    if (medium === undefined || office === undefined) return hide();
    turn += 1;
    const mine = turn;
    current = medium;
    shown = keyOf(medium);
    clearTimeout(timer);
    const file = await fileOf(office, medium.content);
    // A call came meanwhile, or the office took it away.
    if (mine !== turn) return;
    const broken = () => {
      if (mine === turn) fail(medium.content.sha256);
    };
    if (file === undefined) return broken();
    // Only what a call interrupts goes on where it was.
    const left = (seconds: number) => shown === undefined && leftAt.set(medium.id, seconds);
    const from = leftAt.get(medium.id) ?? 0;
    leftAt.delete(medium.id);
    const way = { from, onLeft: left, onEnd: next, onBroken: broken };
    wall.guest.value = <MediumPanel key={mine} medium={medium} file={file} {...way} />;
    const seconds = isFilm(medium.content) ? longestShowSeconds : medium.seconds;
    timer = setTimeout(next, seconds * 1_000);
  };

  const unlisten = effect(() => {
    const media = round.value;
    if (!quiet.value || media.length === 0) return hide();
    const wanted = stillOrNext(media, current?.id);
    // The list is looked at anew each minute; what is shown and still wanted is let be.
    if (wanted !== undefined && keyOf(wanted) === shown) return;
    void begin(wanted);
  });
  return () => {
    unlisten();
    hide();
  };
}

function keyOf({ id, content, text, seconds }: WallMedium): string {
  return JSON.stringify([id, content.sha256, text, seconds]);
}
