import { NextIntlClientProvider } from "next-intl";
import { type ReactNode, Suspense } from "react";

import { Toaster } from "@/components/ui/toaster";
import { TooltipProvider } from "@/components/ui/tooltip";

import { NavigationProgress } from "./navigation-progress";

/** What every page stands in: language, hints, passing notes, progress of navigation. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider>
      <Suspense>
        <NavigationProgress />
      </Suspense>
      <TooltipProvider>{children}</TooltipProvider>
      <Toaster />
    </NextIntlClientProvider>
  );
}
