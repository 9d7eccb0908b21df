/** A page that anybody may open: it must say so by being made here, and there are very few. */
import "server-only";
import type { ReactNode } from "react";

interface PublicPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `reason` says why no identity is asked for. */
export function definePublicPage(definition: {
  reason: string;
  render: (search: Record<string, string | string[] | undefined>) => Promise<ReactNode>;
}) {
  const Page = async ({ searchParams }: PublicPageProps) => definition.render(await searchParams);
  return Object.assign(Page, { definition: { permission: "public" as const } });
}
