import { parseSync } from "oxc-parser";

/** One text as it stands in a source file. */
export type Literal = {
  /** The variable or the catalogue it belongs to, then the names on the way to it. */
  readonly root: string;
  readonly path: readonly string[];
  /** What a translator reads: for a template with its `${…}` as they are. */
  readonly text: string;
  readonly isTemplate: boolean;
  /** Where it stands in the file, quotes and all. */
  readonly start: number;
  readonly end: number;
};

type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [part: string]: unknown };

/** What may stand around a text without being one. */
const passedOver = new Set(["ImportDeclaration", "TSTypeAliasDeclaration", "TSInterfaceDeclaration"]);

/** Returns every text in a file of texts, in its order; types, imports, keys and patterns are none. */
export function literalsOf(file: string, source: string): readonly Literal[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: Literal[] = [];
  for (const statement of (program as unknown as Node)["body"] as readonly Node[]) {
    if (!passedOver.has(statement.type)) visit(statement, "", [], source, found);
  }
  return found;
}

function visit(node: Node, root: string, path: readonly string[], source: string, found: Literal[]): void {
  const go = (next: unknown, at: readonly string[] = path, from = root) => {
    if (isNode(next)) visit(next, from, at, source, found);
  };
  switch (node.type) {
    case "VariableDeclarator":
      return go(node["init"], [], nameOf(node["id"]));
    case "FunctionDeclaration":
      return go(node["body"], [], nameOf(node["id"]));
    case "Property":
      return go(node["value"], [...path, nameOf(node["key"])]);
    case "CallExpression": {
      const called = isNode(node["callee"]) ? nameOf(node["callee"]) : "";
      const [first, ...rest] = node["arguments"] as readonly unknown[];
      // `saying(kioskTexts, { … })`: what stands in there belongs to that catalogue.
      if (called === "saying") for (const each of rest) go(each, [], nameOf(first));
      if (called.startsWith("counted")) go(first);
      return;
    }
    case "Literal":
      if (typeof node["value"] === "string") {
        const { start, end } = node;
        found.push({ root, path, text: node["value"], isTemplate: false, start, end });
      }
      return;
    case "TemplateLiteral": {
      const { start, end } = node;
      found.push({ root, path, text: source.slice(start + 1, end - 1), isTemplate: true, start, end });
      return;
    }
    // A text is what is given, never what is compared: `kind === "x" ? a : b`, `facts["name"]`.
    case "BinaryExpression":
    case "MemberExpression":
      return;
    case "ConditionalExpression":
      go(node["consequent"], [...path, "then"]);
      return go(node["alternate"], [...path, "else"]);
    default:
      for (const [part, value] of Object.entries(node)) {
        if (part === "typeAnnotation" || part === "params") continue;
        if (!Array.isArray(value)) go(value);
        else for (const [place, each] of value.entries()) go(each, numbered(node, path, place));
      }
  }
}

function numbered(node: Node, path: readonly string[], place: number): readonly string[] {
  return node.type === "ArrayExpression" ? [...path, String(place + 1)] : path;
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return "";
  return String(node["name"] ?? node["value"] ?? "");
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}
