/** The accounts of the demo data, as printed for those who try the platform. */

/** Of all of them. */
export const DEMO_PASSWORD = "Yumiao-demo-2026";

/** @type {[email: string, who: string][]} */
export const DEMO_ACCOUNTS = [
  ["official@ganzhou.demo", "park official, Ganzhou 赣州 (begin here)"],
  ["admin@ganzhou.demo", "park administrator"],
  ["reviewer@ganzhou.demo", "second-level approver"],
  ["finance@ganzhou.demo", "pays subsidies"],
  ["liaison@ganzhou.demo", "liaison cadre of a helping department 挂点干部"],
  ["owner@enterprise.demo", "an enterprise of Ganzhou: its owner"],
  ["staff@enterprise.demo", "the same enterprise: a clerk"],
  ["consultant@agency.demo", "consultancy, engaged in Ganzhou and Lianyungang"],
  ["city@supervisor.demo", "supervisor of the parks of a city: reads, changes nothing"],
  ["admin@platform.demo", "platform administrator"],
  ["official@PARK.demo", "lianyungang, ordos, qiantang, guilin, zhuhai, zigong"],
];

/** As a block of lines. */
export function demoAccountsText() {
  const width = Math.max(...DEMO_ACCOUNTS.map(([email]) => email.length));
  const lines = DEMO_ACCOUNTS.map(([email, who]) => `    ${email.padEnd(width)}  ${who}`);
  return [`  Demo accounts, password ${DEMO_PASSWORD}:`, ...lines].join("\n");
}
