// Numbers of high-tech enterprise certificates (高新技术企业证书编号).
import { compactText } from "@/lib/rules/values/cell-text";

/** A certificate number taken apart. */
export interface CertificateNumber {
  readonly kind: "certificate-number";
  readonly number: string;
  /** GR: 认定 (certified); GF: 复审 (reviewed), not issued after 2015. */
  readonly series: "GR" | "GF";
  /** Year of issue. */
  readonly year: number;
  /** GB/T 2260 province, two digits. Never infer the city: 计划单列市 certify under the same two digits. */
  readonly province: string;
  readonly serial: string;
}

export type CertificateNumberReason =
  | "CERTIFICATE_NUMBER_MISSING"
  | "CERTIFICATE_NUMBER_FORMAT"
  | "CERTIFICATE_NUMBER_PROVINCE"
  | "CERTIFICATE_NUMBER_SERIES";

export type CertificateNumberCheck =
  | { readonly ok: true; readonly value: CertificateNumber }
  | { readonly ok: false; readonly reason: CertificateNumberReason };

const SHAPE = /^(G[RF])(\d{4})(\d{2})(\d{6})$/;
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])$/;
/** 国科发火〔2016〕32号 abolished the review (复审), and with it the GF series. */
const FIRST_YEAR_WITHOUT_REVIEW = 2016;

/**
 * Reads `GR` + year of issue + province + six-digit serial, 14 characters, as seen in published lists
 * (GR202037002773, GR202212000934). Full width, spaces and lower case are put right first.
 */
export function parseCertificateNumber(text: string | null): CertificateNumberCheck {
  const number = compactText(text ?? "").toUpperCase();
  if (number === "") return { ok: false, reason: "CERTIFICATE_NUMBER_MISSING" };
  const match = SHAPE.exec(number);
  if (!match) return { ok: false, reason: "CERTIFICATE_NUMBER_FORMAT" };
  const [, series, year, province, serial] = match as unknown as [
    string,
    "GR" | "GF",
    string,
    string,
    string,
  ];
  if (!PROVINCES.test(province)) return { ok: false, reason: "CERTIFICATE_NUMBER_PROVINCE" };
  if (series === "GF" && Number(year) >= FIRST_YEAR_WITHOUT_REVIEW) {
    return { ok: false, reason: "CERTIFICATE_NUMBER_SERIES" };
  }
  return {
    ok: true,
    value: { kind: "certificate-number", number, series, year: Number(year), province, serial },
  };
}
