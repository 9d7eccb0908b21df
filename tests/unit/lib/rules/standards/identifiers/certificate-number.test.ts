import { describe, expect, it } from "vitest";

import { parseCertificateNumber } from "@/lib/rules/standards/identifiers/certificate-number";

describe("parseCertificateNumber", () => {
  it.each([
    ["GR202037002773", "GR", 2020, "37", "002773"],
    ["GR202212000934", "GR", 2022, "12", "000934"],
    [" ｇｒ202336 000123 ", "GR", 2023, "36", "000123"],
    ["GF201436000001", "GF", 2014, "36", "000001"],
  ])("reads %s", (...[text, series, year, province, serial]) => {
    const check = parseCertificateNumber(text);
    expect(check).toMatchObject({ ok: true, value: { series, year, province, serial } });
  });

  it.each([
    [null, "CERTIFICATE_NUMBER_MISSING"],
    ["  ", "CERTIFICATE_NUMBER_MISSING"],
    ["GR20233600123", "CERTIFICATE_NUMBER_FORMAT"],
    ["GS202336000123", "CERTIFICATE_NUMBER_FORMAT"],
    ["GR202316000123", "CERTIFICATE_NUMBER_PROVINCE"],
    ["GR202371000123", "CERTIFICATE_NUMBER_PROVINCE"],
    ["GF201636000001", "CERTIFICATE_NUMBER_SERIES"],
  ])("refuses %s: %s", (text, reason) => {
    expect(parseCertificateNumber(text)).toEqual({ ok: false, reason });
  });
});
