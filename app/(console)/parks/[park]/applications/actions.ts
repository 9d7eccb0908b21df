"use server";

import type { Option } from "@/components/ui/option";
import { moveApplication } from "@/lib/domain/applications/commands/move-application";
import { openApplication } from "@/lib/domain/applications/commands/open-application";
import {
  applicantSearchInput,
  moveApplicationInput,
  openApplicationInput,
} from "@/lib/domain/applications/schema";
import { listEnterprises } from "@/lib/domain/enterprises/queries/list";
import { enterpriseListInput } from "@/lib/domain/enterprises/schema";
import { parkSlug } from "@/lib/domain/fields/schema";
import { defineAction } from "@/lib/platform/actions/define-action";

const pages = ["/parks/[park]/applications", "/parks/[park]/applications/[application]"] as const;

export const moveApplicationAction = defineAction({
  name: "application.move",
  permission: "application.move",
  input: moveApplicationInput,
  run: moveApplication,
  refresh: pages,
});

export const openApplicationAction = defineAction({
  name: "application.open",
  permission: "application.open",
  input: openApplicationInput.extend({ park: parkSlug }),
  run: (context, { park: _, ...input }) => openApplication(context, input),
  refresh: pages,
  redirectTo: ({ id }, { park }) => `/parks/${park}/applications/${id}`,
});

/** Enterprises of the park for the person who types part of a name or code. */
export const searchApplicantsAction = defineAction({
  name: "application.applicants",
  permission: "application.open",
  input: applicantSearchInput,
  run: async (context, { parkId, text }): Promise<Option[]> => {
    const search = enterpriseListInput.parse({ q: text, limit: 20 });
    const { items } = await listEnterprises(context, { id: parkId }, search);
    return items.map(({ id, name, uscc }) => ({ value: id, label: name, hint: uscc }));
  },
});
