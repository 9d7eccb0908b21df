// Random identifiers with right check characters.
import fc from "fast-check";

import { usccCheckCharacter } from "@/lib/rules/standards/identifiers/uscc";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** Valid credit codes of enterprises anywhere. */
export const usccs: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 110_000, max: 659_999 }),
    fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 9, maxLength: 9 }),
  )
  .map(([region, body]) => `91${region}${body}`)
  .map((code) => code + usccCheckCharacter(code));
