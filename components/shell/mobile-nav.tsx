"use client";

import { Menu } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";

import { Drawer } from "@/components/ui/drawer";

import { NavList } from "./nav-list";
import type { NavGroup } from "./navigation";

/** The sidebar's content in a drawer, for phones. */
export function MobileNav({ groups }: { groups: readonly NavGroup[] }) {
  const t = useTranslations("shell");
  const [open, setOpen] = useState(false);
  return (
    <div className="md:hidden">
      <Drawer
        side="left"
        title={t("brand")}
        open={open}
        onOpenChange={setOpen}
        trigger={{ label: t("openNavigation"), icon: <Menu aria-hidden />, iconOnly: true }}
      >
        <NavList groups={groups} onNavigate={() => setOpen(false)} />
      </Drawer>
    </div>
  );
}
