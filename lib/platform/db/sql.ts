/** Typed SQL for lists and figures: pieces are composed, values always travel as parameters. */
import "server-only";
import { Prisma } from "./generated/client";

export type Sql = Prisma.Sql;

/** `sql\`… ${value} …\``: a piece of SQL; run with `tx.$queryRaw(piece)`. */
export const sql = Prisma.sql;

/** Joins pieces; an empty list gives `otherwise`. */
export const joinSql = (
  pieces: readonly Sql[],
  separator: string,
  otherwise: Sql = Prisma.empty,
): Sql => (pieces.length > 0 ? Prisma.join([...pieces], separator) : otherwise);

export const emptySql = Prisma.empty;

/** All conditions, or everything when there are none. */
export const allOf = (conditions: readonly Sql[]): Sql => joinSql(conditions, " AND ", sql`true`);

/** A text searched for as it stands: `%`, `_` and `\` mean themselves. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
