import { expect, test } from "vitest";
import { writeIn } from "../../shared/i18n/digits.ts";
import type { Drawn } from "../../shared/ui/drawn.ts";
import { inHouse } from "../../shared/ui/language.ts";

/** A part as any of ours: it holds what an element may hold. */
const Part = ({ children }: { readonly children: Drawn }) => <span>{children}</span>;

test("U23 no element and no part takes a bare number: each of these lines would not compile, and does when it is formatted", () => {
  const count = 12;
  // @ts-expect-error: a number alone
  const alone = <strong>{count}</strong>;
  // @ts-expect-error: a number among words
  const amid = <p>of {count}</p>;
  // @ts-expect-error: a number where a mark may stand instead
  const either = <p>{count > 20 ? <b>!</b> : count}</p>;
  // @ts-expect-error: a number within a part
  const within = <Part>{count}</Part>;
  expect([alone, amid, either, within]).toHaveLength(4);

  writeIn("arab");
  try {
    expect((<p>{inHouse(count)}</p>).props.children).toBe("١٢");
  } finally {
    writeIn("latn");
  }
});
