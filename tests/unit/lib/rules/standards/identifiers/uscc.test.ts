import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  checkUscc,
  isBusinessCode,
  normaliseUscc,
  usccCheckCharacter,
} from "@/lib/rules/standards/identifiers/uscc";

import { usccs } from "@/tests/support/arbitraries/identifiers";

describe("checkUscc", () => {
  it.each(["91350100M000100Y43", "91110108551385082Q", "91360106MA7XK2Q857", "91440300708461136T"])(
    "accepts %s",
    (code) => {
      expect(checkUscc(code)).toEqual({ ok: true, code, holder: "enterprise" });
    },
  );

  it.each([
    ["lower case", "91440305maup3q7c4h", "91440305MAUP3Q7C4H"],
    ["full width", "９１４４０３０５ＭＡＹＭＤＣＰＹＸＧ", "91440305MAYMDCPYXG"],
    ["spaces and invisible characters", "\uFEFF 91440305MAQHJ2DF4R\u200B", "91440305MAQHJ2DF4R"],
    ["a leading apostrophe", "'91440305MAFKNA8813", "91440305MAFKNA8813"],
  ])("puts %s right", (_what, text, code) => {
    expect(checkUscc(text)).toMatchObject({ ok: true, code });
  });

  it.each([
    [null, "USCC_MISSING"],
    ["", "USCC_MISSING"],
    [" 无 ", "USCC_MISSING"],
    ["——", "USCC_MISSING"],
    ["n/a", "USCC_MISSING"],
    ["440301103456789", "USCC_FORMAT"],
    ["70865432-1", "USCC_FORMAT"],
    ["91440305MAO3JFYT5N", "USCC_FORMAT"],
    ["91350100MO00100Y43", "USCC_FORMAT"],
    ["91440305MABPB0WX3M", "USCC_CHECKSUM"],
    ["91440305MBAMJKWN74", "USCC_CHECKSUM"],
    ["91350100M000010Y43", "USCC_CHECKSUM"],
    ["91350100M000100Y44", "USCC_CHECKSUM"],
    ["9.14403E+17", "USCC_PRECISION_LOST"],
    ["9e17", "USCC_PRECISION_LOST"],
  ])("refuses %s: %s", (text, reason) => {
    expect(checkUscc(text)).toEqual({ ok: false, reason });
  });

  it("knows that a number cell cannot hold 18 digits", () => {
    expect(checkUscc("914403051234567000", true)).toEqual({
      ok: false,
      reason: "USCC_PRECISION_LOST",
    });
    expect(checkUscc("914403051234567000")).toEqual({ ok: false, reason: "USCC_CHECKSUM" });
    expect(checkUscc("440301103456789", true)).toEqual({ ok: false, reason: "USCC_FORMAT" });
  });

  it.each([
    ["92440305MA792EF96Y", "individual-business", true],
    ["93440305MAA649F7X7", "cooperative", true],
    ["12440305MAFB6KDB4H", "institution", false],
    [withCheck("52440305MAFB6KDB4"), "social-organisation", false],
    [withCheck("Y1440305MAFB6KDB4"), "other", false],
  ])("says what the holder of %s is: %s", (code, holder, isBusiness) => {
    expect(checkUscc(code)).toEqual({ ok: true, code, holder });
    expect(isBusinessCode(code)).toBe(isBusiness);
  });
});

function withCheck(body: string): string {
  return body + usccCheckCharacter(body);
}

describe("the check character", () => {
  it("makes every generated code valid and normalising changes nothing", () => {
    fc.assert(
      fc.property(usccs, (code) => {
        expect(checkUscc(code).ok).toBe(true);
        expect(normaliseUscc(code)).toBe(code);
      }),
    );
  });

  it("catches every single wrong character", () => {
    fc.assert(
      fc.property(usccs, fc.nat(17), fc.constantFrom(..."0123456789"), (code, at, digit) => {
        fc.pre(code[at] !== digit);
        const wrong = code.slice(0, at) + digit + code.slice(at + 1);
        expect(checkUscc(wrong).ok).toBe(false);
      }),
    );
  });

  it("catches every swap of neighbours", () => {
    fc.assert(
      fc.property(usccs, fc.nat(16), (code, at) => {
        fc.pre(code[at] !== code[at + 1]);
        const swapped = code.slice(0, at) + code[at + 1]! + code[at]! + code.slice(at + 2);
        expect(checkUscc(swapped).ok).toBe(false);
      }),
    );
  });
});
