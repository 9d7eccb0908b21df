/** The seven parks: their real names and places, and how much of an invented story each one has. */
import type { SectorName } from "./sectors";

/** What became of the applications of one year. */
export interface CohortPlan {
  /** Filed; the rejected are among them, the others were certified. */
  filed: number;
  rejected: number;
  /** Got this far and no further. */
  drafting: number;
  coaching: number;
  nurturing: number;
  surveyed: number;
  /** Given up before filing. */
  withdrawn: number;
}

/** Of the running year: how many begin early, with the main batch, late, or only now for the next filing. */
export interface RunningYear {
  early: number;
  main: number;
  late: number;
  next: number;
}

export interface ParkPlan {
  slug: string;
  nameZh: string;
  nameEn: string;
  /** GB/T 2260 code of the district in which it lies. */
  regionCode: string;
  /** In front of its firms' names. */
  city: string;
  /** Address up to the street. */
  place: string;
  streets: readonly string[];
  areaCode: string;
  /** Helping departments; the first is the science bureau, the second serves enterprises. */
  departments: readonly string[];
  sectors: readonly SectorName[];
  aboveScale: number;
  belowScale: number;
  /** Firms that were certified before the platform, by the year of that certificate. */
  certifiedBefore: Readonly<Record<number, number>>;
  cohorts: Readonly<Record<number, CohortPlan>>;
  runningYear: RunningYear;
}

const few = (filed: number, rejected: number): CohortPlan => ({
  filed,
  rejected,
  drafting: 0,
  coaching: 1,
  nurturing: 1,
  surveyed: 1,
  withdrawn: 0,
});

const small = {
  departments: ["科技创新局", "企业服务中心"],
  certifiedBefore: { 2020: 1 },
  runningYear: { early: 1, main: 1, late: 1, next: 1 },
} as const;

export const GANZHOU: ParkPlan = {
  slug: "ganzhou",
  nameZh: "赣州高新技术产业开发区",
  nameEn: "Ganzhou High-tech Zone",
  regionCode: "360704",
  city: "赣州",
  place: "江西省赣州市赣县区",
  streets: ["火炬大道", "稀金大道", "储潭路", "金龙路", "虔东大道", "科创一路", "洋塘工业大道"],
  areaCode: "0797",
  departments: [
    ...["科技创新局", "企业服务中心", "税务局", "统计局", "市场监督管理局", "财政局"],
    ...["经济发展局", "招商服务局"],
  ],
  sectors: [
    ...(["rareEarth", "rareEarth", "tungsten", "tools", "magnets", "magnets", "alloys"] as const),
    ...(["powder", "battery", "electronics", "optics", "medicine", "devices", "food"] as const),
    ...(["machines", "environment", "instruments", "vehicles", "plastics"] as const),
    ...(["chemicals", "software", "integration", "testing", "grid"] as const),
  ],
  // 对157家规模以上企业、200余家规模以下企业进行摸底走访
  aboveScale: 157,
  belowScale: 203,
  certifiedBefore: { 2018: 9, 2019: 12, 2020: 14 },
  cohorts: {
    2021: {
      filed: 28,
      rejected: 8,
      drafting: 2,
      coaching: 4,
      nurturing: 7,
      surveyed: 9,
      withdrawn: 1,
    },
    2022: {
      filed: 36,
      rejected: 7,
      drafting: 3,
      coaching: 6,
      nurturing: 9,
      surveyed: 12,
      withdrawn: 2,
    },
    // 2023年,组织45家企业申报高新技术企业,39家被认定,通过率86.7%
    2023: {
      filed: 45,
      rejected: 6,
      drafting: 5,
      coaching: 11,
      nurturing: 36,
      surveyed: 88,
      withdrawn: 3,
    },
    2024: {
      filed: 50,
      rejected: 8,
      drafting: 4,
      coaching: 8,
      nurturing: 14,
      surveyed: 16,
      withdrawn: 2,
    },
    2025: {
      filed: 54,
      rejected: 9,
      drafting: 5,
      coaching: 9,
      nurturing: 15,
      surveyed: 18,
      withdrawn: 2,
    },
  },
  runningYear: { early: 12, main: 22, late: 20, next: 32 },
};

const OTHERS: readonly ParkPlan[] = [
  {
    ...small,
    slug: "lianyungang",
    nameZh: "连云港高新技术产业开发区",
    nameEn: "Lianyungang High-tech Zone",
    regionCode: "320706",
    city: "连云港",
    place: "江苏省连云港市海州区",
    streets: ["花果山大道", "振华东路", "科苑路"],
    areaCode: "0518",
    sectors: ["medicine", "devices", "alloys", "software", "machines"],
    aboveScale: 5,
    belowScale: 7,
    cohorts: { 2023: few(3, 1), 2024: few(2, 0), 2025: few(3, 1) },
  },
  {
    ...small,
    slug: "ordos",
    nameZh: "鄂尔多斯高新技术产业开发区",
    nameEn: "Ordos High-tech Zone",
    regionCode: "150603",
    city: "鄂尔多斯",
    place: "内蒙古自治区鄂尔多斯市康巴什区",
    streets: ["长宁路", "永泰路", "创业大街"],
    areaCode: "0477",
    sectors: ["photovoltaics", "environment", "chemicals", "machines"],
    aboveScale: 4,
    belowScale: 4,
    cohorts: { 2023: few(2, 0), 2025: few(2, 1) },
  },
  {
    ...small,
    slug: "qiantang",
    nameZh: "临江高新技术产业开发区（钱塘区）",
    nameEn: "Linjiang High-tech Zone (Qiantang)",
    regionCode: "330114",
    city: "杭州",
    place: "浙江省杭州市钱塘区",
    streets: ["江东大道", "经七路", "青西三路"],
    areaCode: "0571",
    sectors: ["medicine", "electronics", "vehicles", "software", "instruments"],
    aboveScale: 5,
    belowScale: 5,
    cohorts: { 2023: few(3, 0), 2024: few(2, 1), 2025: few(2, 0) },
  },
  {
    ...small,
    slug: "guilin",
    nameZh: "桂林国家高新技术产业开发区",
    nameEn: "Guilin High-tech Zone",
    regionCode: "450305",
    city: "桂林",
    place: "广西壮族自治区桂林市七星区",
    streets: ["铁山路", "英才路", "信息产业园路"],
    areaCode: "0773",
    sectors: ["communication", "tools", "devices", "integration"],
    aboveScale: 4,
    belowScale: 5,
    cohorts: { 2023: few(2, 1), 2025: few(2, 0) },
  },
  {
    ...small,
    slug: "zhuhai",
    nameZh: "珠海高新技术产业开发区",
    nameEn: "Zhuhai High-tech Zone",
    regionCode: "440402",
    city: "珠海",
    place: "广东省珠海市香洲区唐家湾镇",
    streets: ["金峰西路", "科技六路", "软件园路"],
    areaCode: "0756",
    sectors: ["electronics", "software", "medicine", "grid"],
    aboveScale: 5,
    belowScale: 5,
    cohorts: { 2023: few(3, 0), 2024: few(2, 0), 2025: few(2, 1) },
  },
  {
    ...small,
    slug: "zigong",
    nameZh: "自贡高新技术产业开发区",
    nameEn: "Zigong High-tech Zone",
    regionCode: "510302",
    city: "自贡",
    place: "四川省自贡市自流井区",
    streets: ["板仓路", "荣川路", "卧龙湖路"],
    areaCode: "0813",
    sectors: ["machines", "alloys", "optics", "environment"],
    aboveScale: 4,
    belowScale: 4,
    cohorts: { 2023: few(2, 1), 2025: few(1, 0) },
  },
];

export const PARKS: readonly ParkPlan[] = [GANZHOU, ...OTHERS];
