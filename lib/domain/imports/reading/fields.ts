/** The catalogue of columns that a list may have: which words name a field and how its cells are read. */

export type FieldKind =
  | "name"
  | "uscc"
  | "text"
  | "names"
  | "tags"
  | "industry"
  | "technology-field"
  | "region"
  | "date"
  | "money"
  | "capital"
  | "percent"
  | "integer"
  | "yes-no"
  | "certificate-number";

export type FieldSpec = Readonly<{
  kind: FieldKind;
  /** Words of headers, compact and without units or years. */
  synonyms: readonly string[];
  /** A figure of a fiscal year rather than a fact of the enterprise. */
  metric?: string;
  /** An amount that may be below zero: a loss. */
  signed?: boolean;
  /** An amount of nothing is worth a look. */
  warnsOnZero?: boolean;
  /** Longest text that is kept. */
  maxLength?: number;
}>;

export type FieldCatalogue = Readonly<Record<string, FieldSpec>>;

/** Fields of an enterprise list, with annual figures and certificate. */
export const enterpriseFields = {
  name: {
    kind: "name",
    synonyms: [
      "企业名称",
      "单位名称",
      "公司名称",
      "企业全称",
      "名称",
      "企业",
      "公司",
      "申报单位",
      "填报单位名称",
      "机构名称",
      "纳税人名称",
    ],
  },
  uscc: {
    kind: "uscc",
    synonyms: [
      "统一社会信用代码",
      "社会信用代码",
      "信用代码",
      "统一信用代码",
      "统一代码",
      "纳税人识别号",
      "企业代码",
    ],
  },
  formerNames: {
    kind: "names",
    synonyms: ["曾用名", "曾用名称", "原名称", "原企业名称", "历史名称", "更名前名称"],
  },
  registrationStatus: {
    kind: "text",
    synonyms: ["经营状态", "登记状态", "企业状态", "存续状态", "注册状态"],
    maxLength: 30,
  },
  industry: {
    kind: "industry",
    synonyms: [
      "所属行业",
      "行业",
      "行业代码",
      "行业类别",
      "国民经济行业",
      "国民经济行业代码",
      "行业分类",
      "行业名称",
      "国标行业",
    ],
  },
  technologyField: {
    kind: "technology-field",
    synonyms: [
      "技术领域",
      "所属技术领域",
      "高新技术领域",
      "国家重点支持的高新技术领域",
      "所属领域",
      "领域",
    ],
  },
  region: {
    kind: "region",
    synonyms: [
      "行政区划",
      "行政区划代码",
      "所属区县",
      "所属地区",
      "区县",
      "所在地区",
      "所属区域",
      "注册地区",
    ],
  },
  street: {
    kind: "text",
    synonyms: ["所属街道", "街道", "所属镇街", "镇街", "所属乡镇", "所属镇(街道)", "园区"],
    maxLength: 100,
  },
  address: {
    kind: "text",
    synonyms: [
      "企业地址",
      "地址",
      "注册地址",
      "经营地址",
      "通讯地址",
      "住所",
      "单位地址",
      "详细地址",
      "公司地址",
      "注册地",
    ],
    maxLength: 200,
  },
  founded: {
    kind: "date",
    synonyms: ["成立日期", "成立时间", "注册日期", "注册时间", "设立日期", "成立年月日"],
  },
  registeredCapital: { kind: "capital", synonyms: ["注册资本", "注册资金", "注册资本金"] },
  employees: {
    kind: "integer",
    synonyms: [
      "从业人数",
      "职工人数",
      "员工人数",
      "职工总数",
      "员工数",
      "从业人员",
      "从业人员数",
      "人员规模",
      "企业人数",
      "参保人数",
      "员工总数",
      "人数",
    ],
  },
  aboveScale: {
    kind: "yes-no",
    synonyms: [
      "是否规上",
      "规上",
      "规上企业",
      "是否规上企业",
      "是否规模以上",
      "规模以上",
      "规上规下",
      "是否规模以上企业",
    ],
  },
  contactName: {
    kind: "text",
    synonyms: ["联系人", "企业联系人", "联系人姓名", "经办人"],
    maxLength: 50,
  },
  contactTitle: { kind: "text", synonyms: ["联系人职务", "职务"], maxLength: 50 },
  contactPhone: {
    kind: "text",
    synonyms: ["联系电话", "联系方式", "联系人电话", "手机", "手机号", "手机号码", "电话"],
    maxLength: 50,
  },
  contactEmail: {
    kind: "text",
    synonyms: ["邮箱", "电子邮箱", "联系邮箱", "email", "e-mail"],
    maxLength: 120,
  },
  tags: { kind: "tags", synonyms: ["标签", "企业标签", "分类标签"] },
  certNo: {
    kind: "certificate-number",
    synonyms: [
      "高企证书编号",
      "高新技术企业证书编号",
      "证书编号",
      "证书号",
      "高企证书号",
      "高企编号",
    ],
  },
  certDate: {
    kind: "date",
    synonyms: [
      "发证日期",
      "发证时间",
      "证书日期",
      "高企发证日期",
      "认定日期",
      "高企认定日期",
      "颁证日期",
    ],
  },
  revenue: {
    kind: "money",
    metric: "REVENUE",
    synonyms: ["营业收入", "主营业务收入", "营收", "营业总收入", "总收入", "年营业收入"],
  },
  sales: { kind: "money", metric: "SALES", synonyms: ["销售收入", "销售额", "年销售收入"] },
  rd: {
    kind: "money",
    metric: "RD_COST",
    synonyms: [
      "研发费用",
      "研发投入",
      "研发经费",
      "研究开发费用",
      "研究开发费",
      "研发支出",
      "r&d经费",
      "r&d投入",
      "研发费",
    ],
  },
  rdRatio: {
    kind: "percent",
    metric: "RD_RATIO",
    synonyms: [
      "研发占比",
      "研发费用占比",
      "研发投入占比",
      "研发强度",
      "研发投入强度",
      "研发费用占营业收入比例",
      "研发费用占销售收入比例",
    ],
  },
  netProfit: {
    kind: "money",
    metric: "NET_PROFIT",
    signed: true,
    synonyms: ["净利润", "税后利润"],
  },
  totalAssets: {
    kind: "money",
    metric: "TOTAL_ASSETS",
    synonyms: ["资产总额", "总资产", "资产总计", "资产合计"],
  },
  netAssets: {
    kind: "money",
    metric: "NET_ASSETS",
    signed: true,
    synonyms: ["净资产", "所有者权益", "所有者权益合计"],
  },
  taxPaid: {
    kind: "money",
    metric: "TAX_PAID",
    signed: true,
    synonyms: ["纳税额", "纳税总额", "上缴税费", "实缴税金", "税收", "缴纳税金", "实际上缴税费"],
  },
  highTechIncome: {
    kind: "money",
    metric: "HIGH_TECH_INCOME",
    synonyms: [
      "高新技术产品收入",
      "高新技术产品(服务)收入",
      "高品收入",
      "高新收入",
      "高新技术产品服务收入",
    ],
  },
  techStaff: {
    kind: "integer",
    metric: "TECH_STAFF",
    synonyms: ["科技人员数", "科技人员", "研发人员数", "研发人员", "科技活动人员"],
  },
  ipCount: {
    kind: "integer",
    metric: "IP_COUNT",
    synonyms: ["知识产权数", "有效知识产权数", "知识产权", "自主知识产权数"],
  },
  inventionCount: {
    kind: "integer",
    metric: "INVENTION_COUNT",
    synonyms: ["发明专利数", "发明专利", "有效发明专利数"],
  },
} as const satisfies FieldCatalogue;

/** Shown in lists but of no use here: known, so that they are neither guessed at nor warned about. */
export const IGNORED_HEADERS = ["序号", "编号", "备注", "说明", "no", "no."] as const;
