import { type BookRef, libraryBook } from "./books.ts";
import { looksBack } from "./past-cases.ts";
import { timedViews, viewBooks } from "./view-books.ts";
import { type Audience, cutView, readerIn, type ViewGround } from "./view-cut.ts";
import { lookBack } from "./view-looks.ts";

/** Reads what a view is cut from into memory. Rejects when a book cannot be read. */
export async function readBooks(ground: ViewGround, audience: Audience): Promise<void> {
  const { office, view } = audience;
  const reads = readerIn(audience);
  // Without the store the page shows what this hub knows by itself.
  if (timedViews.has(view)) await ground.signs.refresh(office.id).catch(() => undefined);
  if (view === "attention") await ground.dues?.refresh(office.id).catch(() => undefined);
  const needs = viewBooks[view];
  if (needs.includes("day")) await ground.engine.read(office.today().book);
  if (needs.includes("ratings")) await ground.engine.read(office.ratingsBook());
  if (needs.includes("contacts")) for (const book of office.contactsBooks()) await ground.engine.read(book);
  if (needs.includes("cases")) await office.makeYearReady("cases");
  const code = audience.params?.code;
  if (looksBack(view, code)) await office.pastCases.read(lookBack(office, code));
  if (needs.includes("improvements")) await office.makeYearReady("improvements");
  if (needs.includes("library")) await ground.engine.read(libraryBook(office.id));
  if (reads === undefined) return;
  // The cut finds out which words it lacks.
  cutView(ground, audience);
  await ground.words.load(office.id, reads);
}

/** Tells each change of the books that a view is cut from; the answers stop it. */
export function watchBooks(
  { engine }: Pick<ViewGround, "engine">,
  { office, view }: Audience,
  onChange: () => void,
): readonly (() => void)[] {
  const needs = viewBooks[view];
  const watch = <State, Command, Facts>(book: BookRef<State, Command, Facts>) => engine.watch(book, onChange);
  return [
    watch(office.setupBook),
    ...(needs.includes("day") ? [watch(office.today().book)] : []),
    ...(needs.includes("ratings") ? [watch(office.ratingsBook())] : []),
    ...(needs.includes("cases") ? [watch(office.casesBook())] : []),
    ...(needs.includes("contacts") ? office.contactsBooks().map(watch) : []),
    ...(needs.includes("improvements") ? [watch(office.improvementsBook())] : []),
    ...(needs.includes("library") ? [watch(libraryBook(office.id))] : []),
  ];
}
