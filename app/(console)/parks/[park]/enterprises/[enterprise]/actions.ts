"use server";

import { addCertificate } from "@/lib/domain/certificates/commands/add-certificate";
import { addCertificateInput } from "@/lib/domain/certificates/schema";
import { saveFigures } from "@/lib/domain/figures/commands/save-figures";
import { verifyFigure } from "@/lib/domain/figures/commands/verify-figure";
import { saveFiguresInput, verifyFigureInput } from "@/lib/domain/figures/schema";
import { defineAction } from "@/lib/platform/actions/define-action";

export const saveFiguresAction = defineAction({
  name: "figure.save",
  permission: "figure.edit",
  input: saveFiguresInput,
  run: saveFigures,
  refresh: [
    "/parks/[park]/enterprises/[enterprise]",
    "/parks/[park]/enterprises/[enterprise]/figures",
  ],
});

export const verifyFigureAction = defineAction({
  name: "figure.verify",
  permission: "figure.verify",
  input: verifyFigureInput,
  run: verifyFigure,
  refresh: ["/parks/[park]/enterprises/[enterprise]"],
});

export const addCertificateAction = defineAction({
  name: "certificate.add",
  permission: "certificate.add",
  input: addCertificateInput,
  run: addCertificate,
  refresh: ["/parks/[park]/enterprises/[enterprise]"],
});
