/** A small world to test in: parks, people with roles, and their contexts. Arranged as superuser, acted as the application. */
import { randomUUID } from "node:crypto";
import type { Context } from "@/lib/kernel/context";
import type { Role } from "@/lib/kernel/permissions";
import { contextOfUser } from "@/lib/platform/auth/user-context";
import { usccCheckCharacter } from "@/lib/rules/standards/identifiers/uscc";
import { superuserClient } from "../database";

type Values = Record<string, unknown>;

const client = await superuserClient();

/** Inserts a row past row-level security and returns its id. */
export async function insert(table: string, values: Values): Promise<string> {
  const row: Values = { id: randomUUID(), ...values };
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  await client.query(
    `INSERT INTO ${table} (${names.join(", ")}) VALUES (${places.join(", ")})`,
    Object.values(row),
  );
  return row.id as string;
}

/** Rows as they stand, past row-level security. */
export async function select<T = Values>(sql: string, values: unknown[] = []): Promise<T[]> {
  const result = await client.query(sql, values);
  return result.rows as T[];
}

let counter = 0;

export function aPark(values: Values = {}): Promise<string> {
  counter += 1;
  return insert("park", {
    slug: `park-${counter}`,
    name_zh: `第${counter}高新区`,
    name_en: `Park ${counter}`,
    region_code: "360700",
    ...values,
  });
}

/** A credit code that nobody has yet, with a right check character. */
export function aUscc(): string {
  counter += 1;
  const body = `91360700MA${counter.toString().padStart(7, "0")}`;
  return body + usccCheckCharacter(body);
}

export function anEnterprise(parkId: string, values: Values = {}): Promise<string> {
  const uscc = aUscc();
  return insert("enterprise", {
    park_id: parkId,
    uscc,
    name: `测试企业${counter}`,
    name_key: `测试企业${counter}`,
    ...values,
  });
}

export function aConsultancy(values: Values = {}): Promise<string> {
  counter += 1;
  return insert("consultancy", {
    name: `第${counter}咨询公司`,
    kinds: ["TECHNOLOGY_CONSULTING"],
    ...values,
  });
}

/** A person with one role; `reach` names the columns of the membership (park_id, enterprise_id, …). */
export async function aPerson(role: Role, reach: Values = {}): Promise<string> {
  counter += 1;
  const userId = await insert("app_user", {
    email: `p${counter}@test`,
    name: `${role} ${counter}`,
    password_hash: "-",
  });
  await insert("membership", { user_id: userId, role, ...reach });
  return userId;
}

/** The context in which a person acts now. */
export async function contextOf(userId: string): Promise<Context> {
  const context = await contextOfUser(userId, { source: "action", locale: "zh-CN" });
  if (!context) throw new Error("this person may not sign in");
  return context;
}

/** A person of a park with that role, ready to act. */
export const actingIn = async (parkId: string, role: Role, values: Values = {}): Promise<Context> =>
  contextOf(await aPerson(role, { park_id: parkId, ...values }));

/** The audit rows about a subject, oldest first. */
export const auditOf = (subjectId: string) =>
  select<{ action: string; outcome: string; detail: Values; actor_name: string }>(
    "SELECT action, outcome, detail, actor_name FROM audit_event WHERE subject_id = $1 ORDER BY seq",
    [subjectId],
  );
