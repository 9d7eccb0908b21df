import type { ReactNode } from "react";

import { Brand } from "./brand";
import { LanguageSwitch } from "./language-switch";
import { MobileNav } from "./mobile-nav";
import { NavList } from "./nav-list";
import type { NavGroup } from "./navigation";
import { type ParkChoice, ParkSwitcher } from "./park-switcher";
import { SkipLink } from "./skip-link";
import { type ShellUser, UserMenu } from "./user-menu";

interface ConsoleShellProps {
  navigation: readonly NavGroup[];
  parks: readonly ParkChoice[];
  user: ShellUser;
  homeHref: string;
  children: ReactNode;
}

/** The frame of the console: where one may go at the left, who one is above, the work in the middle. */
export function ConsoleShell({ navigation, parks, user, homeHref, children }: ConsoleShellProps) {
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[var(--spacing-sidebar)_minmax(0,1fr)] print:block">
      <SkipLink />
      <aside className="sticky top-0 flex h-dvh flex-col border-r border-line bg-surface max-md:hidden print:hidden">
        <div className="flex h-header shrink-0 items-center px-4">
          <Brand href={homeHref} />
        </div>
        <div className="flex-1 overflow-y-auto px-2 py-2">
          <NavList groups={navigation} />
        </div>
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="sticky top-0 z-30 flex h-header items-center gap-1 border-b border-line bg-surface px-2 md:px-6 print:hidden">
          <MobileNav groups={navigation} />
          <div className="min-w-0 flex-1">
            <ParkSwitcher parks={parks} navigation={navigation} />
          </div>
          <LanguageSwitch />
          <UserMenu user={user} />
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto flex w-full max-w-[96rem] flex-1 flex-col gap-4 px-4 pt-4 pb-[max(2rem,env(safe-area-inset-bottom))] outline-none md:px-6 print:p-0"
        >
          {children}
        </main>
      </div>
    </div>
  );
}
