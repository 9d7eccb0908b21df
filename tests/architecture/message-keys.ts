import ts from "typescript";

export interface Source {
  path: string;
  text: string;
}

/** What the code asks of the messages. */
export interface KeyUses {
  /** Keys asked for outright, with the place. */
  exact: Map<string, string>;
  /** Keys built from a template, as patterns, with the place. */
  families: { pattern: RegExp; place: string }[];
  /** Every text, member name and literal type in the code: what a computed key can be made of. */
  words: Set<string>;
  /** Namespaces in which a key is computed: `t(side)`. */
  computedIn: Set<string>;
}

const TRANSLATORS = new Set(["useTranslations", "getTranslations"]);
const METHODS = new Set(["rich", "markup", "raw", "has"]);

/** Reads the uses of message keys out of the code. `namespaces` are the first segments of all keys. */
export function findKeyUses(sources: Source[], namespaces: string[]): KeyUses {
  const uses: KeyUses = {
    exact: new Map(),
    families: [],
    words: new Set(),
    computedIn: new Set(),
  };
  for (const { path, text } of sources) {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kindOf(path));
    scan(file, { file, uses, namespaces });
  }
  return uses;
}

interface Scan {
  file: ts.SourceFile;
  uses: KeyUses;
  namespaces: string[];
}

function scan(node: ts.Node, context: Scan): void {
  if (ts.isStringLiteralLike(node) || ts.isIdentifier(node)) context.uses.words.add(node.text);
  if (ts.isTemplateExpression(node)) noteTemplate(node, context);
  if (ts.isCallExpression(node)) noteCall(node, context);
  ts.forEachChild(node, (child) => scan(child, context));
}

/** A template that begins with a namespace names a family of keys, wherever it stands. */
function noteTemplate(node: ts.TemplateExpression, { file, uses, namespaces }: Scan): void {
  if (namespaces.some((namespace) => node.head.text.startsWith(`${namespace}.`))) {
    uses.families.push({ pattern: patternOf("", node), place: placeOf(node, file) });
  }
}

function noteCall(call: ts.CallExpression, context: Scan): void {
  const namespace = namespaceOfCall(call);
  const [key] = call.arguments;
  if (namespace !== undefined && key) noteKey(namespace ? `${namespace}.` : "", key, context);
}

function noteKey(prefix: string, key: ts.Expression, context: Scan): void {
  const { uses, file } = context;
  if (ts.isStringLiteralLike(key)) uses.exact.set(prefix + key.text, placeOf(key, file));
  else if (ts.isConditionalExpression(key)) {
    noteKey(prefix, key.whenTrue, context);
    noteKey(prefix, key.whenFalse, context);
  } else if (ts.isTemplateExpression(key)) {
    if (prefix || key.head.text) {
      uses.families.push({ pattern: patternOf(prefix, key), place: placeOf(key, file) });
    }
  } else if (ts.isAsExpression(key) || ts.isParenthesizedExpression(key)) {
    noteKey(prefix, key.expression, context);
  } else uses.computedIn.add(prefix);
}

/** The namespace of `t("…")`, `t.rich("…")` and the like; undefined when it is no call of a translator. */
function namespaceOfCall(call: ts.CallExpression): string | undefined {
  const callee = call.expression;
  if (ts.isIdentifier(callee)) return namespaceOfVariable(callee);
  const isMethod = ts.isPropertyAccessExpression(callee) && METHODS.has(callee.name.text);
  return isMethod && ts.isIdentifier(callee.expression)
    ? namespaceOfVariable(callee.expression)
    : undefined;
}

/** Looks for `const t = useTranslations("…")` in the blocks around, nearest first. */
function namespaceOfVariable(name: ts.Identifier): string | undefined {
  for (let scope: ts.Node = name.parent; scope; scope = scope.parent) {
    for (const declaration of declarationsIn(scope)) {
      const namespace = namespaceOfDeclaration(declaration, name.text);
      if (namespace !== undefined) return namespace;
    }
  }
  return undefined;
}

function declarationsIn(scope: ts.Node): ts.VariableDeclaration[] {
  if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) return [];
  const statements = scope.statements.filter(ts.isVariableStatement);
  return statements.flatMap(({ declarationList }) => [...declarationList.declarations]);
}

/** Also sees through `const [t, format] = await Promise.all([getTranslations("…"), …])`. */
function namespaceOfDeclaration(
  { name, initializer }: ts.VariableDeclaration,
  wanted: string,
): string | undefined {
  if (!initializer) return undefined;
  if (ts.isIdentifier(name)) return name.text === wanted ? namespaceOf(initializer) : undefined;
  if (!ts.isArrayBindingPattern(name)) return undefined;
  const position = name.elements.findIndex((element) => element.getText() === wanted);
  const all = withoutAwait(initializer);
  const list = ts.isCallExpression(all) ? all.arguments[0] : undefined;
  const element = list && ts.isArrayLiteralExpression(list) ? list.elements[position] : undefined;
  return element && namespaceOf(element);
}

function namespaceOf(expression: ts.Expression): string | undefined {
  const call = withoutAwait(expression);
  if (!ts.isCallExpression(call) || !TRANSLATORS.has(call.expression.getText())) return undefined;
  const [argument] = call.arguments;
  if (!argument) return "";
  if (ts.isStringLiteralLike(argument)) return argument.text;
  const option = /namespace:\s*["']([^"']+)["']/.exec(argument.getText());
  return option?.[1] ?? "";
}

function withoutAwait(expression: ts.Expression): ts.Expression {
  return ts.isAwaitExpression(expression) ? expression.expression : expression;
}

function patternOf(prefix: string, template: ts.TemplateExpression): RegExp {
  const gaps = template.templateSpans.map((span) => `(.+)${escape(span.literal.text)}`);
  return new RegExp(`^${escape(prefix + template.head.text)}${gaps.join("")}$`);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function placeOf(node: ts.Node, file: ts.SourceFile): string {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

function kindOf(path: string): ts.ScriptKind {
  return path.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
}
