"use client";

import { CircleUser, LogOut } from "lucide-react";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";

import { Avatar } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";

/** The signed-in person, as the shell shows them. */
export interface ShellUser {
  name: string;
  email: string;
  /** Role and place, worded. */
  role: string;
}

/** Who I am, and the way out. */
export function UserMenu({ user }: { user: ShellUser }) {
  const t = useTranslations("shell");
  return (
    <Menu
      heading={
        <>
          <span className="block font-medium text-ink">{user.name}</span>
          <span className="block">{user.role}</span>
          <span className="block break-all">{user.email}</span>
        </>
      }
      trigger={{
        label: t("userMenu", { name: user.name }),
        icon: <Avatar name={user.name} />,
        iconOnly: true,
      }}
      entries={[
        {
          key: "account",
          label: t("account"),
          icon: <CircleUser aria-hidden />,
          href: "/account",
        },
        {
          key: "sign-out",
          label: t("signOut"),
          icon: <LogOut aria-hidden />,
          separated: true,
          onSelect: () => void signOut({ callbackUrl: "/sign-in" }),
        },
      ]}
    />
  );
}
