/** The link that a click will follow in this tab to another page of this site, if any. */
export function followedLink(event: MouseEvent): HTMLAnchorElement | null {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.button !== 0 || modified) return null;
  const link = (event.target as Element | null)?.closest("a[href]");
  return link instanceof HTMLAnchorElement && staysInTab(link) ? link : null;
}

function staysInTab(link: HTMLAnchorElement): boolean {
  const elsewhere = link.target === "_blank" || link.hasAttribute("download");
  return !elsewhere && pageOf(link) !== pageOf(location);
}

/** The address without its fragment: a jump within the page is no departure. */
function pageOf({ origin, pathname, search }: HTMLAnchorElement | Location): string {
  return origin + pathname + search;
}
