/** The consultancies and their mentors: not of one park, some serve two. */
import type { ConsultancyKind } from "@/lib/platform/db/generated/enums";
import { toDate } from "@/lib/platform/db/dates";
import { demoId } from "../ids";
import type { InstallationRows } from "../rows";
import { addMembership, addPerson } from "./people";
import { BEGINNING } from "./telling";

export interface Agency {
  id: string;
  name: string;
  /** Slugs of the parks to which it is admitted. */
  parks: readonly string[];
  mentorIds: readonly string[];
  /** How much its coaching raises the chances of a firm, around 0. */
  skill: number;
  /** How often it is chosen, relative to the others of the park. */
  share: number;
}

type Plan = Omit<Agency, "id" | "mentorIds"> & {
  domain: string;
  mentors: number;
  kinds: ConsultancyKind[];
};

const PLANS: readonly Plan[] = [
  {
    name: "江西砻擎科技咨询有限公司",
    domain: "agency",
    kinds: ["TECHNOLOGY_CONSULTING", "IP_AGENCY"],
    parks: ["ganzhou", "lianyungang"],
    mentors: 3,
    skill: 0.25,
    share: 5,
  },
  {
    name: "赣州翮序知识产权代理有限公司",
    domain: "agency-ip",
    kinds: ["IP_AGENCY"],
    parks: ["ganzhou"],
    mentors: 3,
    skill: 0.1,
    share: 4,
  },
  {
    name: "赣州谌穆会计师事务所（普通合伙）",
    domain: "agency-audit",
    kinds: ["ACCOUNTING_FIRM"],
    parks: ["ganzhou"],
    mentors: 2,
    skill: 0,
    share: 3,
  },
  {
    name: "赣州虔芽科技企业孵化器有限公司",
    domain: "agency-incubator",
    kinds: ["INCUBATOR", "TECHNOLOGY_CONSULTING"],
    parks: ["ganzhou"],
    mentors: 2,
    skill: 0.05,
    share: 3,
  },
  {
    name: "南昌甄埴企业管理咨询有限公司",
    domain: "agency-nanchang",
    kinds: ["TECHNOLOGY_CONSULTING", "ACCOUNTING_FIRM"],
    parks: ["ganzhou"],
    mentors: 2,
    skill: -0.45,
    share: 3,
  },
  {
    name: "连云港澍棣技术转移有限公司",
    domain: "agency-haizhou",
    kinds: ["TECHNOLOGY_CONSULTING"],
    parks: ["lianyungang"],
    mentors: 1,
    skill: 0,
    share: 1,
  },
  {
    name: "杭州晞阆知识产权代理有限公司",
    domain: "agency-hangzhou",
    kinds: ["IP_AGENCY"],
    parks: ["qiantang"],
    mentors: 1,
    skill: 0,
    share: 1,
  },
  {
    name: "珠海泓镝科技服务有限公司",
    domain: "agency-zhuhai",
    kinds: ["TECHNOLOGY_CONSULTING", "INCUBATOR"],
    parks: ["zhuhai", "guilin"],
    mentors: 1,
    skill: 0,
    share: 1,
  },
];

export function addAgencies(installation: InstallationRows): readonly Agency[] {
  return PLANS.map(({ domain, mentors, kinds, ...agency }) => {
    const id = demoId(`consultancy/${domain}`);
    const createdAt = toDate(BEGINNING);
    installation.consultancy.push({ id, name: agency.name, kinds, isDemo: true, createdAt });
    const mentorIds = Array.from({ length: mentors }, (_, index) => {
      const mentorId = addPerson(installation, mentorAddress(domain, index));
      addMembership(installation, [mentorId, "CONSULTANT"], { consultancyId: id });
      return mentorId;
    });
    return { ...agency, id, mentorIds };
  });
}

const mentorAddress = (domain: string, index: number): string =>
  `consultant${index === 0 ? "" : index + 1}@${domain}.demo`;
