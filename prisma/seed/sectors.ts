/** What the invented firms do: end of the name, industry (GB/T 4754-2017), technology field, products. */

export interface Sector {
  /** Stands in the name, before the legal form. */
  trade: string;
  industryCode: string;
  technologyField: string;
  products: readonly string[];
  /** How well applications from here go, around 0. */
  strength: number;
}

const sector = (
  [trade, industryCode, technologyField]: [string, string, string],
  strength: number,
  ...products: string[]
): Sector => ({ trade, industryCode, technologyField, strength, products });

export const SECTORS = {
  rareEarth: sector(["稀土材料", "C3232", "4.1.3"], 0.15, "高纯稀土氧化物", "稀土金属靶材"),
  tungsten: sector(["钨业", "C3231", "4.1.3"], 0.05, "超细碳化钨粉", "仲钨酸铵"),
  tools: sector(["精密工具", "C3321", "8.4"], 0.1, "硬质合金数控刀片", "整体立铣刀"),
  magnets: sector(["磁材", "C3985", "4.1.3"], 0.15, "烧结钕铁硼磁体", "粘结磁体"),
  alloys: sector(["新材料", "C3240", "4.1.2"], 0, "高强铝合金型材", "铜合金带材"),
  powder: sector(["粉末冶金", "C3393", "4.1.4"], -0.05, "粉末冶金结构件", "含油轴承"),
  battery: sector(["新能源", "C3841", "6.3"], 0.1, "动力锂电池组", "储能电池柜"),
  electronics: sector(["电子科技", "C3973", "1.6"], 0, "功率半导体模块", "片式电感"),
  optics: sector(["光电", "C3879", "1.6"], -0.1, "车用照明组件", "光学镜片"),
  medicine: sector(["生物医药", "C2761", "2.1"], 0.05, "体外诊断试剂", "重组蛋白"),
  devices: sector(["医疗器械", "C3581", "2.5"], 0.05, "康复训练设备", "便携式监护仪"),
  food: sector(["生物科技", "C1495", "2.6"], -0.2, "功能性食品配料", "植物提取物"),
  machines: sector(["智能装备", "C3562", "8.4"], 0.1, "自动上下料单元", "晶圆清洗机"),
  environment: sector(["环保科技", "C3591", "7.1"], -0.05, "膜法水处理设备", "稀土废水回收装置"),
  instruments: sector(["仪器", "C4016", "8.3"], 0.1, "超声波水表", "在线水质分析仪"),
  vehicles: sector(["汽车部件", "C3670", "8.7"], 0, "电驱动壳体", "制动盘"),
  plastics: sector(["高分子材料", "C2929", "4.3"], -0.15, "改性工程塑料", "医用管材"),
  chemicals: sector(["精细化工", "C2669", "4.5"], -0.05, "萃取剂", "水性涂料助剂"),
  software: sector(["软件", "I6513", "1.1"], 0.1, "企业管理软件", "设备物联平台"),
  integration: sector(["信息技术", "I6531", "5.3"], -0.05, "园区能耗平台", "矿山安全监测系统"),
  testing: sector(["检测技术", "M7452", "5.2"], 0, "稀土成分检测", "环境检测服务"),
  photovoltaics: sector(["光伏科技", "C3825", "6.1.1"], 0, "光伏逆变器", "单晶组件"),
  communication: sector(["通信技术", "C3922", "1.4"], 0.05, "物联网终端", "光模块"),
  grid: sector(["电力设备", "C3821", "8.6"], 0, "干式变压器", "配电终端"),
} as const satisfies Record<string, Sector>;

export type SectorName = keyof typeof SECTORS;
