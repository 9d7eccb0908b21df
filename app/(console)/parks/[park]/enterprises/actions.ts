"use server";

import type { Option } from "@/components/ui/option";
import { createEnterprise } from "@/lib/domain/enterprises/commands/create-enterprise";
import { editEnterprise } from "@/lib/domain/enterprises/commands/edit-enterprise";
import {
  createEnterpriseInput,
  editEnterpriseInput,
  referenceSearchInput,
} from "@/lib/domain/enterprises/schema";
import { parkSlug } from "@/lib/domain/fields/schema";
import {
  industryLabel,
  regionLabel,
  searchIndustries,
  searchRegions,
} from "@/lib/domain/references/queries";
import { defineAction } from "@/lib/platform/actions/define-action";

export const createEnterpriseAction = defineAction({
  name: "enterprise.create",
  permission: "enterprise.create",
  input: createEnterpriseInput.extend({ park: parkSlug }),
  run: (context, { park: _, ...input }) => createEnterprise(context, input),
  refresh: ["/parks/[park]/enterprises"],
  redirectTo: ({ id }, { park }) => `/parks/${park}/enterprises/${id}`,
});

export const editEnterpriseAction = defineAction({
  name: "enterprise.edit",
  permission: "enterprise.edit",
  input: editEnterpriseInput.extend({ park: parkSlug }),
  run: (context, { park: _, ...input }) => editEnterprise(context, input),
  refresh: ["/parks/[park]/enterprises"],
  redirectTo: ({ id }, { park }) => `/parks/${park}/enterprises/${id}`,
});

/** Industries for the person who types part of a code or name. */
export const searchIndustriesAction = defineAction({
  name: "reference.industries",
  permission: "account.self",
  input: referenceSearchInput,
  run: async (_context, { text }): Promise<Option[]> =>
    searchIndustries(text).map(({ code, name }) => ({
      value: code,
      label: industryLabel(code) ?? name,
    })),
});

/** Regions for the person who types part of a code or name. */
export const searchRegionsAction = defineAction({
  name: "reference.regions",
  permission: "account.self",
  input: referenceSearchInput,
  run: async (_context, { text }): Promise<Option[]> =>
    searchRegions(text).map(({ code, name }) => ({
      value: code,
      label: regionLabel(code) ?? name,
      hint: code,
    })),
});
