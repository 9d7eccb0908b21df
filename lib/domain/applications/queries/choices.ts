/** What a park's applications can be filtered by: the years, departments and agencies that occur in them. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { read } from "@/lib/platform/db/scope";
import { canListApplications } from "../access";

/** The years that have applications, newest first. */
export function listApplicationYears(context: Context, park: { id: string }): Promise<number[]> {
  allow(canListApplications(context.actor, { parkId: park.id }));
  return read(context, async (tx) => {
    const rows = await tx.application.findMany({
      where: { parkId: park.id },
      distinct: ["year"],
      orderBy: { year: "desc" },
      select: { year: true },
    });
    return rows.map(({ year }) => year);
  });
}

export interface Choice {
  id: string;
  name: string;
}

export interface ApplicationChoices {
  departments: Choice[];
  consultancies: Choice[];
}

/** Departments of the park and agencies admitted to it, by name. */
export function listApplicationChoices(
  context: Context,
  park: { id: string },
): Promise<ApplicationChoices> {
  allow(canListApplications(context.actor, { parkId: park.id }));
  return read(context, async (tx) => {
    const departments = await tx.department.findMany({
      where: { parkId: park.id },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    });
    const admitted = await tx.consultancyPark.findMany({
      where: { parkId: park.id },
      orderBy: { consultancy: { name: "asc" } },
      select: { consultancy: { select: { id: true, name: true } } },
    });
    return { departments, consultancies: admitted.map(({ consultancy }) => consultancy) };
  });
}

/** The enterprise that an application is about to be opened for, or null when it is out of reach. */
export function findApplicant(context: Context, id: string): Promise<Choice | null> {
  return read(context, (tx) =>
    tx.enterprise.findUnique({ where: { id }, select: { id: true, name: true } }),
  );
}
