import { computed, signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { matches } from "../../shared/i18n/search.ts";

/** Something that can be done now, wherever it stands on the page. */
export type Offer = {
  readonly id: string;
  readonly label: string;
  /** What is printed on its own key, where it has one. */
  readonly key?: string | undefined;
  readonly act: () => void;
};

/** Whether the list of commands is open. */
export const isPaletteOpen = signal(false);

const parts = signal<ReadonlyMap<object, readonly Offer[]>>(new Map());

/** All that can be done now; what belongs to the page in front first. */
export const offers = computed(() => [...parts.value.values()].reverse().flat());

/** Offers these deeds for as long as the component is drawn. */
export function useOffers(own: readonly Offer[]): void {
  // With each drawing a deed may be another one under the same name: the next visitor's, never the one before.
  const latest = useRef(own);
  latest.current = own;
  const print = own.map(({ id, label, key }) => `${id}\n${label}\n${key ?? ""}`).join("\t");
  useEffect(() => {
    const owner = {};
    const offered = print.split("\t").map((line) => {
      const [id = "", label = "", key = ""] = line.split("\n");
      const act = () => latest.current.find((offer) => offer.id === id)?.act();
      return { id, label, key: key || undefined, act };
    });
    parts.value = new Map([...parts.peek(), [owner, offered]]);
    return () => {
      const rest = new Map(parts.peek());
      rest.delete(owner);
      parts.value = rest;
    };
  }, [print]);
}

/** Returns the offers that the words find; what begins with them comes first. */
export function found(all: readonly Offer[], words: string): readonly Offer[] {
  const fitting = all.filter(({ label }) => matches(label, words));
  const begins = (offer: Offer) => offer.label.toLocaleLowerCase().startsWith(words.trim().toLocaleLowerCase());
  return [...fitting.filter(begins), ...fitting.filter((offer) => !begins(offer))];
}
