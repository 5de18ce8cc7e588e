import type { JSX as Preact } from "preact";
import type { Drawn } from "./drawn.ts";

/**
 * Preact's own types of elements, with one thing less: none holds a number as it is (`Drawn`). The checker reads this in
 * place of `preact/jsx-runtime` (paths in tsconfig.json); what is built and run is Preact's.
 */
type Elements = {
  [Tag in keyof Preact.IntrinsicElements]: Preact.IntrinsicElements[Tag] & { readonly children?: Drawn };
};

export function jsx(type: unknown, props: unknown, key?: string): Preact.Element;
export function jsxs(type: unknown, props: unknown, key?: string): Preact.Element;
export { Fragment } from "preact";

export namespace JSX {
  type Element = Preact.Element;
  type ElementType = Preact.ElementType;
  type ElementClass = Preact.ElementClass;
  type ElementAttributesProperty = Preact.ElementAttributesProperty;
  type ElementChildrenAttribute = Preact.ElementChildrenAttribute;
  type IntrinsicAttributes = Preact.IntrinsicAttributes;
  type LibraryManagedAttributes<Component, Props> = Preact.LibraryManagedAttributes<Component, Props>;
  interface IntrinsicElements extends Elements {}
}
