"use server";

import { changeMapping } from "@/lib/domain/imports/commands/change-mapping";
import { chooseSheet } from "@/lib/domain/imports/commands/choose-sheet";
import { commitImport } from "@/lib/domain/imports/commands/commit-import";
import { resumeImport } from "@/lib/domain/imports/commands/resume-import";
import { chooseSheetForm, importStepForm, mappingForm } from "@/lib/domain/imports/schema";
import { defineAction } from "@/lib/platform/actions/define-action";

const PAGE = "/parks/[park]/imports/[import]";

export const commitImportAction = defineAction({
  name: "import.commit",
  permission: "import.manage",
  input: importStepForm,
  run: (context, { park: _, ...input }) => commitImport(context, input),
  refresh: [PAGE],
});

export const resumeImportAction = defineAction({
  name: "import.resume",
  permission: "import.manage",
  input: importStepForm,
  run: (context, { park: _, ...input }) => resumeImport(context, input),
  refresh: [PAGE],
});

export const changeMappingAction = defineAction({
  name: "import.map",
  permission: "import.manage",
  input: mappingForm,
  run: (context, { park: _, ...input }) => changeMapping(context, input),
  refresh: [PAGE],
  redirectTo: ({ id }, { park }) => `/parks/${park}/imports/${id}`,
});

export const chooseSheetAction = defineAction({
  name: "import.chooseSheet",
  permission: "import.manage",
  input: chooseSheetForm,
  run: (context, { park: _, ...input }) => chooseSheet(context, input),
  refresh: [PAGE],
  redirectTo: ({ id }, { park }) => `/parks/${park}/imports/${id}`,
});
