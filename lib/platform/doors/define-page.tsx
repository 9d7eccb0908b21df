/**
 * The only door for reading on a screen: identity, park, permission, search parameters, then render.
 * The check stands in the page, because layouts do not run again on navigation.
 */
import "server-only";
import { forbidden, notFound } from "next/navigation";
import type { ReactNode } from "react";
import type { ZodType } from "zod";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { holds, holdsAnywhere, type Permission } from "@/lib/kernel/permissions";
import { requireContext } from "@/lib/platform/auth/context";
import { findReachablePark, type ParkRef } from "@/lib/platform/tenancy/parks";

type RawSearch = Record<string, string | string[] | undefined>;

interface PageProps {
  params: Promise<Record<string, string>>;
  searchParams: Promise<RawSearch>;
}

interface PageInput<Search> {
  context: Context;
  params: Record<string, string>;
  /** Parsed; what does not fit falls back to the schema's defaults (use `.catch`). */
  search: Search;
}

export interface PageDefinition<Search> {
  permission: Permission;
  search?: ZodType<Search>;
  render: (input: PageInput<Search>) => Promise<ReactNode>;
}

export interface ParkPageDefinition<Search> extends Omit<PageDefinition<Search>, "render"> {
  render: (input: PageInput<Search> & { park: ParkRef }) => Promise<ReactNode>;
}

/** A page outside any park: workbench, portals, oversight. */
export function definePage<Search = RawSearch>({
  permission,
  search,
  render,
}: PageDefinition<Search>) {
  const Page = async (props: PageProps) => {
    const context = await requireContext();
    if (!holdsAnywhere(context.actor, permission)) forbidden();
    return translate(async () => render(await inputOf(props, { context, search })));
  };
  return Object.assign(Page, { definition: { permission } });
}

/** A page under `/parks/[park]`. A park out of reach is not found; a role without the right is forbidden. */
export function defineParkPage<Search = RawSearch>({
  permission,
  search,
  render,
}: ParkPageDefinition<Search>) {
  const Page = async (props: PageProps) => {
    const context = await requireContext();
    const { park: slug } = await props.params;
    const park = await findReachablePark(context, slug ?? "");
    if (!park) notFound();
    if (!holds(context.actor, permission, { parkId: park.id })) forbidden();
    return translate(async () => render({ ...(await inputOf(props, { context, search })), park }));
  };
  return Object.assign(Page, { definition: { permission } });
}

async function inputOf<Search>(
  { params, searchParams }: PageProps,
  { context, search }: { context: Context; search?: ZodType<Search> },
): Promise<PageInput<Search>> {
  const raw = await searchParams;
  return { context, params: await params, search: search ? search.parse(raw) : (raw as Search) };
}

/** Domain errors become the framework's pages. */
async function translate(render: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await render();
  } catch (error) {
    if (error instanceof DomainError && error.code === "NOT_FOUND") notFound();
    if (error instanceof DomainError && error.code === "FORBIDDEN") forbidden();
    throw error;
  }
}
